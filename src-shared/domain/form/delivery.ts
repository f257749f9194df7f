/** A person's word that the application about one version has been delivered to the pack's contact (U16); the program sends none itself. */
export interface Delivery {
  readonly messageId: string;
  readonly versionId: string;
  readonly at: string;
  readonly by: string;
}
