import type { OfficeHost } from "./host";
import type { EventEntry, RequestBody, ResponseBody } from "./protocol";

/** The globals of a document in which excel-web-16.00.js ran without office.js. */
export interface OfficeWindow {
  Office: Record<string, unknown>;
  OSF: Record<string, unknown>;
  OfficeExtension: OfficeExtensionInternals;
  CustomFunctions: Record<string, unknown>;
}

interface OfficeExtensionInternals {
  SessionBase: { new (): object; _overrideSession?: object };
  GenericEventRegistration: { getGenericEventRegistration(id: string): object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: EventEntry[] }): void;
}

/** The newest requirement sets of which the workbench answers what the pane uses; anything else is not supported. */
const requirementSets: Record<string, string> = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
};

/**
 * Gives a document with excel-web-16.00.js what office.js adds in Excel (Office.onReady, Office.context, Office.addin,
 * CustomFunctions.associate), and sends every request of Excel.run to the host,
 * which may come later: Office.onReady waits for it. Returns the way to detach.
 */
export function installOffice(window: OfficeWindow, host: Promise<OfficeHost>): () => void {
  const { Office, OSF, OfficeExtension } = window;
  const context = officeContext(host);
  // Office.context can't be redefined; its getter asks the factory that office.js brings
  OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => ({ hostType: "excel", flags: 0 }) };
  const where = { host: "Excel", platform: "OfficeOnline" };
  Object.assign(Office, {
    HostType: { ...(Office.HostType as object), Excel: "Excel" },
    PlatformType: { ...(Office.PlatformType as object), OfficeOnline: "OfficeOnline" },
    addin: addin(),
    isSetSupported,
    onReady: (callback?: (info: typeof where) => unknown) =>
      host.then(() => {
        callback?.(where);
        return where;
      }),
  });
  Office.actions = { ...(Office.actions as object), associate: () => undefined };
  // the grid beside the pane computes the functions
  window.CustomFunctions.associate ??= () => undefined;
  OfficeExtension.SessionBase._overrideSession = hostSession(OfficeExtension, host);
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const subscribed = host.then((it) =>
    it.subscribe((entries) => OfficeExtension._testTriggerRichApiMessageEvent(copy({ entries }))),
  );
  return () => void subscribed.then((stop) => stop());
}

/** Where Office.js sends requests instead of to Excel. */
function hostSession(
  { SessionBase, GenericEventRegistration }: OfficeExtensionInternals,
  host: Promise<OfficeHost>,
) {
  return Object.assign(new SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      async executeAsync(_data: unknown, _flags: number, { Body }: { Body: RequestBody }) {
        const body: ResponseBody = copy(await (await host).execute(copy(Body)));
        return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: null, Body: body };
      },
    }),
    getEventRegistration: (id: string) => GenericEventRegistration.getGenericEventRegistration(id),
  });
}

/** As between Excel and its add-ins, all that passes is JSON: no array of one side is changed by the other. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function officeContext(host: Promise<OfficeHost>) {
  const diagnostics = { host: "Excel", platform: "OfficeOnline", version: "16.0" };
  return {
    contentLanguage: "en-US",
    displayLanguage: "en-US",
    // for sentences of ours: Office.js knows no host of this kind
    hostName: "the workbench",
    diagnostics,
    host: diagnostics.host,
    platform: diagnostics.platform,
    requirements: { isSetSupported },
    // the grid is light whatever the system is, and the pane goes with it
    officeTheme: {
      bodyBackgroundColor: "#ffffff",
      bodyForegroundColor: "#242424",
      controlBackgroundColor: "#ffffff",
      controlForegroundColor: "#242424",
    },
    document: { settings: documentSettings(host), mode: "readWrite", url: "" },
  };
}

function isSetSupported(name: string, version: string | number = 1): boolean {
  // "1.11" is newer than "1.9": compare part by part
  const newest = requirementSets[name];
  if (newest === undefined) return false;
  const [major = 0, minor = 0] = String(version).split(".").map(Number);
  const [newestMajor = 0, newestMinor = 0] = newest.split(".").map(Number);
  return major < newestMajor || (major === newestMajor && minor <= newestMinor);
}

type Done = ((result: { status: "succeeded"; error: undefined }) => void) | undefined;

function documentSettings(host: Promise<OfficeHost>) {
  let values = new Map<string, unknown>();
  void host.then(({ settings }) => (values = settings));
  const saved = (options?: Done | object, callback?: Done) => {
    const done = typeof options === "function" ? (options as Done) : callback;
    void Promise.resolve().then(() => done?.({ status: "succeeded", error: undefined }));
  };
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, copy(value)),
    remove: (name: string) => void values.delete(name),
    saveAsync: saved,
    refreshAsync: saved,
  };
}

/** The pane stands beside the grid from the start: showing and hiding it have nothing to do. */
function addin() {
  let behavior = "None";
  return {
    showAsTaskpane: () => Promise.resolve(),
    hide: () => Promise.resolve(),
    onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    getStartupBehavior: () => Promise.resolve(behavior),
    setStartupBehavior: (wanted: string) => {
      behavior = wanted;
      return Promise.resolve();
    },
  };
}
