"""Reports: which, of what, for which period; on the screen, on paper, as a file, for all classes at once.

tab          the page
choices      of whom and over what time
sheet        a document on the screen: title, tables, charts, notes
table        a table with frozen columns, grouped heads, rows that can be sorted
for_all      one report of every class, as files or as one workbook
"""
