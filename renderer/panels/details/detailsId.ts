/** Where the details of the selection are, for what jumps to them. */
export const detailsId = "details";
