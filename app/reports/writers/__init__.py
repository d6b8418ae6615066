"""Documents as files.

paper       pages, of which `app.paper.pdf` makes a PDF file, and the window its preview and its print
  form        the sheet: margins, sizes of type
  flow        blocks that follow each other over pages, none of them cut
  columns     how wide the columns of a table are, and which of them go on beside
  table       a table as blocks
  chart       a chart as a block
book        an XLSX workbook, a sheet for each document
csv_text    CSV, as a Russian Excel opens it
"""
