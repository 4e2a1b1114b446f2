/** What is typed into a form. `replaces` is the refused command whose place the form's next one takes. */
export type KeptDraft = { content: object; replaces: string | null }

/** From what is kept to what is to be kept, null: nothing. It may be done again, on what another window wrote meanwhile. */
export type Edit = (before: KeptDraft | null) => KeptDraft | null

/** One person's drafts, open in this page. */
export type Drafts = {
  readonly personId: string
  /** Closed under the person's key; otherwise in the clear. */
  readonly isSealed: boolean
  read(form: string): KeptDraft | null
  edit(form: string, edit: Edit): void
  /** False once the device would not take what is shown. */
  isKept(form: string): boolean
  /** What is being written still is; nothing is shown or heard any more. */
  close(): void
}
