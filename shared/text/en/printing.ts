/** Texts about paper and PDF. */
export const printing = {
  "printing.title": "Save as PDF",
  "printing.printTitle": "Print, or save as PDF",
  "printing.one": "One document as PDF",
  "printing.paper": "Paper",
  "printing.A4": "A4",
  "printing.A3": "A3",
  "printing.Letter": "Letter",
  "printing.way": "Orientation",
  "printing.upright": "Upright",
  "printing.landscape": "Landscape",
  "printing.save": "Save as PDF…",
  "printing.print": "Print…",
  "printing.printHint": "Your browser's print dialog saves it as PDF, too.",
  "printing.making": "Making the PDF …",
  "printing.saved": "“{name}” was saved in {folder}.",
  "printing.failed": "The PDF could not be made: {reason}",
} as const;
