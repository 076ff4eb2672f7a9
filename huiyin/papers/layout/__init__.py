"""From a letter to a page, a Word file or a PDF.

``sheet.py``      a letter in the parts of GB/T 9704-2012, whatever it is then printed as
``blocks.py``     the body of a letter, read from its template
``docx.py``       the Word file; ``ooxml.py`` holds what python-docx cannot do
``pdf.py``        the PDF; ``fonts.py`` finds the fonts for it
``bars.py``       the bar code; ``numerals.py`` days and heading numbers in Chinese numerals
"""
