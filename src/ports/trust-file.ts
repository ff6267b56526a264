/** A trust file as a job was given it. */
export interface GivenTrust {
  /** As it was named, for messages. */
  readonly file: string;
  readonly text: string;
  /** It is, or is reached through, a file of the checkout that is being built. */
  readonly inWorkTree: boolean;
}
