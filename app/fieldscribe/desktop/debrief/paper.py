"""The report on paper: printed, or as a PDF. Qt's rich text engine sets it, page by page."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from fieldscribe.workflow import reports
from fieldscribe.workflow.reports import PageToPrint
from fieldscribe.workflow.workspace import Workspace

_MARGIN = 18.0  # mm
_FOOT = 11.0  # mm below the text, for the line at the foot and the number of the page
_RESOLUTION = 300  # dots per inch of a PDF
_STYLE = """
body { color: #17211f; } .title { font-size: 20pt; font-weight: 600; margin: 0; }
.heading { font-size: 13pt; font-weight: 600; color: #0b6e69; margin-top: 14px; margin-bottom: 4px; }
.small-heading { font-size: 10pt; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }
p { margin-top: 2px; margin-bottom: 4px; } ul { margin-top: 2px; -qt-list-indent: 1; }
.kind { color: #0b6e69; font-weight: 600; margin-top: 8px; } .organisation { color: #55635f; font-weight: 600; }
.soft { color: #55635f; } .quote { margin-left: 16px; } .check { color: #8a4b00; }
.notice { color: #8a4b00; background-color: #fff5e3; }
.lined td { border-bottom: 0.5px solid #c5cecb; border-style: solid; border-top: 0; border-left: 0; border-right: 0; }
"""


def export(workspace: Workspace, debrief_id: int, format_name: str, target: Path, template: str = "") -> Path:
    """Write the debrief as a document, as `workflow.reports.export` does, or as a PDF; in any thread."""
    if format_name != reports.PDF:
        return reports.export(workspace, debrief_id, format_name, target, template)
    page = reports.page_to_print(workspace, debrief_id, template, pdf=True)
    return reports.write_pdf(workspace, page, pdf_of(page), target)


def paint(page: PageToPrint, device: QPagedPaintDevice) -> int:
    """Set the report on the device, A4 with margins, and return the number of pages."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN - _FOOT / 2)
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    painter = QPainter(device)
    foot = _FOOT / 25.4 * device.logicalDpiY()
    width, height = float(device.width()), device.height() - foot
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(["Noto Sans", "Noto Sans Ethiopic", "Noto Sans Devanagari", "Noto Naskh Arabic"], 10))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(page.html)
    document.setPageSize(QSizeF(width, height))
    pages = document.pageCount()
    for number in range(pages):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * height)
        document.drawContents(painter, QRectF(0, number * height, width, height))
        painter.restore()
        _paint_foot(painter, page, number + 1, pages, QRectF(0, height, width, foot))
    painter.end()
    return pages


def pdf_of(page: PageToPrint) -> bytes:
    """The report as a PDF with its fonts in it. Any thread may make one; Qt lets others run meanwhile."""
    timers = QEventLoop()  # else Qt warns that the thread has no timers, of which the layout of a text starts one
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(page.title)
    writer.setCreator("Fieldscribe")
    paint(page, writer)
    del writer  # writes the end of the file
    del timers
    return bytes(buffer.data().data())


def _paint_foot(painter: QPainter, page: PageToPrint, number: int, pages: int, place: QRectF) -> None:
    painter.setFont(QFont(["Noto Sans"], 8))
    painter.setPen("#55635f")
    numbered = page.page_of.replace("##", str(pages)).replace("#", str(number))
    room = painter.fontMetrics().horizontalAdvance(numbered) * 1.5
    line = painter.fontMetrics().elidedText(page.footer, Qt.TextElideMode.ElideRight, int(place.width() - room))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, bottom | Qt.AlignmentFlag.AlignLeft, line)
    painter.drawText(place, bottom | Qt.AlignmentFlag.AlignRight, numbered)
