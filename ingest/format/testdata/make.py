"""Makes the fixtures of this folder from report.txt, a report of an invented city.

python-docx and reportlab come from PyPI; soffice is LibreOffice Writer and
chromium a browser, both as Debian packages them, with the fonts of Noto CJK. Run
it in this folder. The files' bytes depend on the versions; their text does not.
"""
import functools
import http.server
import re
import subprocess
import threading

from docx import Document
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

LINES = open("report.txt", encoding="utf-8").read().splitlines()
PART = re.compile("^[一二三四五六七八九十]、")
SUB = re.compile("^（[一二三]）")


def printed():
    """A page to be printed, and pages as portals publish them."""
    body = "\n".join(
        f'<p style="text-align:center">{line}</p>' if i < 3 else f'<p style="text-indent:2em;text-align:justify">{line}</p>'
        for i, line in enumerate(LINES))
    with open("print.html", "w", encoding="utf-8") as page:
        page.write('<!doctype html><html lang="zh"><meta charset="utf-8"><title>政府工作报告</title>'
                   '<style>body{font:15pt/1.7 "Noto Sans CJK SC"}</style>' + body + "</html>")


def word():
    """Word as offices write it: headings, runs, a header, a footer, a note."""
    d = Document()
    d.sections[0].header.paragraphs[0].text = "云溪市人民政府文件"
    d.sections[0].footer.paragraphs[0].text = "— 1 —"
    for i, line in enumerate(LINES):
        if i == 0:
            d.add_heading(line, 0)
        elif PART.match(line):
            d.add_heading(line, 1)
        elif SUB.match(line):
            title, _, rest = line.partition("。")
            p = d.add_paragraph()
            p.add_run(title + "。").bold = True
            p.add_run(rest[:30])
            p.add_run(rest[30:])
        else:
            d.add_paragraph(line)
    d.save("word.docx")


def cid():
    """A gazette whose font is not embedded and has no table of characters."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=14, leading=24, firstLineIndent=28, wordWrap="CJK", spaceAfter=4)
    centred = ParagraphStyle("centred", parent=body, alignment=1, firstLineIndent=0)

    def margins(canvas, doc):
        canvas.setFont("STSong-Light", 10)
        canvas.drawCentredString(300, 30, "— %d —" % doc.page)
        canvas.drawString(72, 800, "云溪市人民政府公报 2031年第2期")

    SimpleDocTemplate("cid.pdf", invariant=1).build(
        [Paragraph(line, centred if i < 3 else body) for i, line in enumerate(LINES)], onFirstPage=margins, onLaterPages=margins)


def converted():
    """The page and the Word file by other programs."""
    subprocess.run(["soffice", "--headless", "--convert-to", "docx:MS Word 2007 XML", "print.html"], check=True)
    subprocess.run(["mv", "print.docx", "writer.docx"], check=True)
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "word.docx"], check=True)
    subprocess.run(["mv", "word.pdf", "writer.pdf"], check=True)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=".")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=browser.pdf",
                    f"http://127.0.0.1:{server.server_port}/print.html"], check=True)
    server.shutdown()
    subprocess.run(["rm", "print.html"], check=True)


printed()
word()
cid()
converted()
