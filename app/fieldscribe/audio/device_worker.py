"""The child process that looks which microphones and loudspeakers there are, started by `list_devices`."""

from dataclasses import asdict

from fieldscribe.audio import device
from fieldscribe.processes import Requests, SendMessage, serve


def main() -> None:
    """List them once, then leave."""
    serve(_work)


def _work(_requests: Requests, emit: SendMessage) -> None:
    found = {"microphones": device.microphones(), "loudspeakers": device.loudspeakers()}
    emit({"kind": "done"} | {kind: [asdict(each) for each in devices] for kind, devices in found.items()})


if __name__ == "__main__":
    main()
