"""The child process that reads the QR code in a picture: what a stranger's picture breaks is this process alone."""

from pathlib import Path

from fieldscribe.errors import CodeNotInPicture, FieldscribeError
from fieldscribe.memory_limit import limit_memory
from fieldscribe.processes import Requests, SendMessage, serve

_MEMORY = 2**30  # bytes; a photograph of 48 megapixels takes about half of it
_MOST_PIXELS = 64_000_000


def main() -> None:
    """Read the code in the picture of the first request, then leave."""
    limit_memory(_MEMORY)
    serve(_work)


def _work(requests: Requests, emit: SendMessage) -> None:
    path = Path(next(iter(requests))["path"])
    try:
        text = _read(path)
    except FieldscribeError:
        raise
    except Exception as error:  # whatever FFmpeg makes of a file that is no picture
        raise CodeNotInPicture(path.name, f"{type(error).__name__}: {error}") from error
    emit({"kind": "done", "text": text})


def _read(path: Path) -> str:
    """The text of the first QR code. Raises CodeNotInPicture, and what FFmpeg raises."""
    import av
    import zxingcpp

    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        if stream.codec_context.width * stream.codec_context.height > _MOST_PIXELS:
            raise CodeNotInPicture(path.name, "too many pixels")
        grey = next(container.decode(stream)).to_ndarray(format="gray")
    for found in zxingcpp.read_barcodes(grey, formats=zxingcpp.barcode_formats_from_str("QRCode")):
        return str(found.text)
    raise CodeNotInPicture(path.name)


if __name__ == "__main__":
    main()
