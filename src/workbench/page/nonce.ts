/**
 * To be imported before anything that creates styles: every <style> element that the page creates from now on
 * carries the nonce for which the content security policy allows it.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const create = document.createElement;

document.createElement = function (this: Document, name: string, options?: ElementCreationOptions) {
  const element = create.call(this, name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
} as typeof document.createElement;

/** Where a style attribute waits until its element is there. */
const WAITING = "data-waiting-style";

const parse = Range.prototype.createContextualFragment;

/** What is pasted from Excel is parsed with its own styles, which the policy would refuse, and nothing was pasted. */
Range.prototype.createContextualFragment = function (html) {
  const styleless = html.replaceAll(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/(\s)style(?=\s*=)/i, `$1${WAITING}`),
  );
  const fragment = parse.call(this, styleless);
  for (const style of fragment.querySelectorAll("style")) style.nonce = nonce;
  for (const element of fragment.querySelectorAll<HTMLElement>(`[${WAITING}]`)) {
    element.style.cssText = element.getAttribute(WAITING) ?? "";
    element.removeAttribute(WAITING);
  }
  return fragment;
};
