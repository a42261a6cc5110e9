/**
 * The official merge of the strap's memory into the records. The SDK itself does it only after a file without any error;
 * a recording that breaks off has to be merged too. Its front door does not export it, so it is typed here.
 */
declare module '@garmin/fitsdk/src/utils-hr-mesg.js' {
  export interface HeartRateMessage {
    /** Seconds since the FIT epoch. */
    readonly timestamp?: number | undefined;
    /** Seconds. */
    readonly fractionalTimestamp?: number | undefined;
    /** Seconds by the strap's own clock. */
    readonly eventTimestamp: readonly number[];
    readonly filteredBpm: readonly number[];
  }
  const merging: {
    /**
     * Sets `heartRate` of the records that the strap has values of. Both in the order of time.
     *
     * @throws where the messages do not follow from each other, before anything is set
     */
    readonly mergeHeartRates: (
      hrMesgs: readonly HeartRateMessage[],
      recordMesgs: readonly { readonly timestamp: number; heartRate?: number }[],
    ) => void;
  };
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default merging;
}
