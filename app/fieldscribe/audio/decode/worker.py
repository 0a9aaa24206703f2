"""The child process that decodes: sound files in, one raw 16 kHz mono file out. Started by `decode`."""

from pathlib import Path

from fieldscribe import durable, errors
from fieldscribe.audio.decode.container import open_source, with_checked_clock
from fieldscribe.audio.decode.decoder import BYTES_PER_SAMPLE, MAX_SECONDS, SAMPLE_RATE
from fieldscribe.audio.decode.track import RawFile, Track
from fieldscribe.audio.files import DECODED, open_sound, require_space
from fieldscribe.memory_limit import limit_memory
from fieldscribe.processes import Message, Requests, SendMessage, serve

_MEMORY = 2**29  # bytes; 60 MB are in use


def main() -> None:
    """Decode the files of the first request into its target, then leave."""
    limit_memory(_MEMORY)  # what a hostile file claims to need is refused before the laptop swaps
    serve(_work)


def _work(requests: Requests, emit: SendMessage) -> None:
    request = next(iter(requests))
    target = Path(request["target"])
    sources = [(Path(path), name) for path, name in zip(request["sources"], request["names"], strict=True)]
    total = _container_duration(sources)
    emit({"kind": "total", "seconds": total})
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        require_space(target.parent, int((total or 0) * SAMPLE_RATE) * BYTES_PER_SAMPLE, DECODED)
        with durable.writing(target) as file:
            output = RawFile(file, target.parent, emit)
            for path, name in sources:
                emit({"kind": "part", **_decode_part(path, name, output)})
    except OSError as error:
        raise errors.writing_failed(error, target, DECODED) from error
    emit({"kind": "done"})


def _container_duration(sources: list[tuple[Path, str]]) -> float | None:
    """Seconds that all files promise together, or None. Finds the file that cannot be read before any work is done."""
    promises = []
    for path, name in sources:
        with open_sound(path, name) as file:
            source = open_source(name, file)
            source.container.close()
            promises.append(source.container_duration)
            if sum(filter(None, promises)) > MAX_SECONDS:
                raise errors.SoundTooLong(name, MAX_SECONDS // 3600)
    return None if None in promises else sum(filter(None, promises))


def _decode_part(path: Path, name: str, output: RawFile) -> Message:
    """Decode one file to the end of `output`. Returns the fields of a `DecodedPart`."""
    output.name = name
    with open_sound(path, name) as file:
        source = with_checked_clock(open_source(name, file), file)
        with source.container:
            track = Track(source, output)
            for packet in track.packets():
                track.decode(packet)
            track.finish()
    if not track.frames:
        raise errors.NothingDecoded(name, source.codec)
    return {
        "duration": track.samples / SAMPLE_RATE,
        "container_duration": source.container_duration,
        "filled": track.filled / SAMPLE_RATE,
        "bad_packets": track.bad_packets,
        "codec": source.codec,
        "sample_rate": track.sample_rate,
        "channels": track.channels,
    }


if __name__ == "__main__":
    main()
