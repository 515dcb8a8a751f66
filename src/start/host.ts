/**
 * Whether a request names this machine. A page on the internet whose name was made to lead here (DNS rebinding) sends
 * its own name in the Host header, and gets nothing.
 *
 * @param host the header as it came: "localhost:3000"
 */
export const isOwnHost = (host: string | undefined): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? "");
