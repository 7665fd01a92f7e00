"""python3 qt.py INVOICE.html INVOICE.pdf: a rich text document printed by Qt."""

import sys

from PyQt5.QtCore import QMarginsF, QSizeF
from PyQt5.QtGui import QPageLayout, QPageSize, QTextDocument
from PyQt5.QtPrintSupport import QPrinter
from PyQt5.QtWidgets import QApplication

application = QApplication(sys.argv)
printer = QPrinter(QPrinter.HighResolution)
printer.setOutputFormat(QPrinter.PdfFormat)
printer.setOutputFileName(sys.argv[2])
printer.setPageLayout(QPageLayout(QPageSize(QPageSize.A4), QPageLayout.Portrait, QMarginsF(15, 15, 15, 15), QPageLayout.Millimeter))
document = QTextDocument()
document.setPageSize(QSizeF(510, 757))
document.setHtml(open(sys.argv[1], encoding="utf-8").read())
document.print_(printer)
