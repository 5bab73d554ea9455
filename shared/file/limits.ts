const megabyte = 1_000_000;

/** The largest `.groundwork` file that is opened or saved, in bytes. */
export const maxFileBytes = 200 * megabyte;

/** The same in megabytes, for messages. */
export const maxFileMegabytes = maxFileBytes / megabyte;

/** The most that all parts of a file may take once unpacked, in bytes: a small zip can hold petabytes of zeros. */
export const maxUnpackedBytes = 600 * megabyte;
