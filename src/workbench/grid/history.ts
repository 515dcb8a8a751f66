import {
  ICommandService,
  IContextService,
  type IUndoRedoItem,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  type Univer,
  type IUniverConfig,
} from "@univerjs/core";

/** For Univer's configuration: what can be undone is listed by the service below. */
export const history: NonNullable<IUniverConfig["override"]> = [
  [
    IUndoRedoService,
    {
      useFactory: (...services: ConstructorParameters<typeof LocalUndoRedoService>) =>
        new History(...services),
      deps: [IUniverInstanceService, ICommandService, IContextService],
    },
  ],
];

/** Does at once what is no edit of the user's: undoing passes over it, and what was undone can still be redone. */
export function unrecorded<T>(univer: Univer, work: () => T): T {
  const listed = univer.__getInjector().get(IUndoRedoService) as History;
  listed.isRecording = false;
  try {
    return work();
  } finally {
    listed.isRecording = true;
  }
}

/** Univer's own list, which can be told not to listen. */
class History extends LocalUndoRedoService {
  isRecording = true;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.isRecording) super.pushUndoRedo(item);
  }
}
