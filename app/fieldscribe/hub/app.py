"""The requests that the server answers: hello, enrolment, bundles. `docs/wire.md` describes them for other programs.

Every answer that is ours has a content type of ours, or begins as an acknowledgement does and names the laptop. So no
laptop takes the page of a captive portal for one.
"""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fieldscribe.errors import CodeMistyped, DiskFull, FieldscribeError, HubBusy
from fieldscribe.hub import enrolment, invitation, receiving
from fieldscribe.hub.limits import Limits, Meter
from fieldscribe.hub.opening import Opener
from fieldscribe.hub.store import PARTIAL_SECONDS, Device, Organisation, Store
from fieldscribe.hub.uploads import Body, Malformed, Running, longer
from fieldscribe.hub.writer import Writer
from fieldscribe.wire import acknowledgement, bundle, dictionaries, exchange, protocol
from fieldscribe.wire.exchange import Reply
from fieldscribe.wire.protocol import Result

log = logging.getLogger("fieldscribe.hub")

ENROLMENT_BYTES = 4096
ENROLMENTS_PER_MINUTE = 60
"""Attempts with wrong codes, from everywhere together; a code has 55 random bits."""

UPLOADS_AT_ONCE = 4
"""How many of one laptop; one more breaks the oldest off."""

BUSY_SECONDS = 2
FULL_SECONDS = 3600
TIDY_SECONDS = 600


class Hub:
    """The state of a running server. `open_store` is called once for each thread that uses the store."""

    def __init__(self, open_store: Callable[[], Store], organisation: Organisation, limits: Limits) -> None:
        self._open_store = open_store
        self._organisation = organisation
        self._meter = Meter(limits)
        self._running: dict[bytes, list[Running]] = {}
        self._wrong_codes: list[float] = []
        self._limits = limits

    @asynccontextmanager
    async def lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        """Open the store before the first request, and finish what waits after the last."""
        self._store = self._open_store()
        self._writer = Writer(self._open_store)
        processes = self._limits.opening_processes
        self._opener = Opener(self._organisation, self._store, self._writer, processes, now)
        self._opener.start()
        tidying = asyncio.create_task(self._tidy())
        try:
            yield
        finally:
            tidying.cancel()
            await self._opener.close()
            await self._writer.close()
            self._store.close()

    async def _tidy(self) -> None:
        while True:
            with suppress(FieldscribeError):  # it is tried again
                await self._writer.run(lambda store: store.remove_partials(now() - PARTIAL_SECONDS))
                await self._writer.run(lambda store: store.overwrite_deleted(), alone=True)
            await asyncio.sleep(TIDY_SECONDS)

    # ---- without a token

    async def hello(self, _request: Request) -> Response:
        """Who is there, which versions it reads, and what time it has."""
        return answer(
            200,
            {
                "fieldscribe": "hub",
                "versions": list(bundle.VERSIONS),
                "dictionaries": list(dictionaries.KNOWN),
                "time": now(),
            },
        )

    async def page(self, request: Request) -> Response:
        """What a person sees who opens the address, or a link with a code, in a browser."""
        language = invitation.chosen_language(request.headers.get("accept-language", ""))
        html = invitation.page(self._organisation, request.query_params.get("code", ""), language)
        headers = {**invitation.HEADERS, "Content-Language": language}
        return Response(html, 200, headers, media_type="text/html")

    async def authority(self, _request: Request) -> Response:
        """The certificate of the server's own authority (PEM). A laptop compares it with the pin in its link."""
        if not self._organisation.authority:
            return problem(404, "this server has a certificate of a public authority")
        return Response(self._organisation.authority, media_type=protocol.AUTHORITY_TYPE)

    async def enrol(self, request: Request) -> Response:
        """Enrol a laptop by its one-time code."""
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > ENROLMENT_BYTES:
                return problem(Result.TOO_LARGE, "an enrolment is smaller")
        self._wrong_codes = [at for at in self._wrong_codes if at > time.monotonic() - 60]
        if len(self._wrong_codes) >= ENROLMENTS_PER_MINUTE:
            return problem(Result.TOO_MANY, "too many wrong codes, from anywhere", retry_after=60)
        try:
            asked = enrolment.Request.parse(json.loads(body))
        except CodeMistyped:
            return problem(Result.TOKEN_REFUSED, "code")
        except (ValueError, RecursionError) as error:
            raise Malformed(str(error)) from None
        done = await self._writer.run(lambda store: enrolment.enrol(store, self._organisation, asked, now()))
        if done is None:
            self._wrong_codes.append(time.monotonic())
            return problem(Result.TOKEN_REFUSED, "code")
        return answer(Result.STORED, done, protocol.ENROLMENT_TYPE)

    # ---- with a token

    async def post(self, request: Request) -> Response:
        """Take in a bundle, or the rest of one; or say how much of it has arrived."""
        body = Body(request)
        head = await body.head()
        if head is None:
            return Response(status_code=400)  # to nobody
        device = enrolment.device_of(self._store, head.token)
        if device is None:
            return problem(Result.TOKEN_REFUSED, "token")
        if device.revoked_at is not None:
            return self._replied(device, Result.REVOKED)
        if wait := self._meter.request(device, body.size, time.monotonic()):
            return self._replied(device, Result.TOO_MANY, retry_after=wait)
        if head.offset is None:
            versions = receiving.versions_beside(self._store, device.id, head.sequence)
            kept = await self._kept(device, head.sequence)
            return self._replied(device, Result.ALREADY, versions=versions, kept=kept)
        length = head.offset + body.size - head.length
        if length > bundle.MOST:
            return self._replied(device, Result.TOO_LARGE)
        before = b""
        if head.offset:
            known = self._store.bundle(device.id, head.sequence)
            if known is not None and known.hash.startswith(head.mark) and known.refusal is None:
                return self._replied(device, Result.ALREADY)
            before = await self._kept(device, head.sequence)
            if len(before) < head.offset:
                return self._replied(device, Result.OFFSET, kept=before)
        if not self._meter.begin_upload(length):
            return self._replied(device, Result.BUSY, retry_after=BUSY_SECONDS)
        running = Running(head.sequence, length, bytearray(before[: head.offset] + body.content), body)
        others = self._running.setdefault(device.id, [])
        reading = [other for other in others if other.reading]
        if len(reading) >= UPLOADS_AT_ONCE:
            reading[0].body.abort()  # a laptop comes again because that line is dead
        others.append(running)
        try:
            return await self._arrived(device, running, head.mark)
        finally:
            others.remove(running)
            if not others:
                self._running.pop(device.id, None)
            self._meter.end_upload(length)

    async def _arrived(self, device: Device, running: Running, mark: bytes) -> Response:
        complete = await running.collect()
        sequence, content = running.sequence, bytes(running.content)
        if not complete:
            await self._save_partial(device, sequence, content)
            return Response(status_code=400)  # to nobody
        digest = receiving.content_hash(content)
        if not digest.startswith(mark):
            await self._writer.run(lambda store: store.remove_partial(device.id, sequence))
            return self._replied(device, Result.INVALID)
        organisation, at, ahead = self._organisation, now(), None
        try:
            known = self._store.bundle(device.id, sequence)
            if known is not None and known.hash != digest:  # it is kept as a conflict
                ahead = await self._opener.open_ahead(device, content)
        except HubBusy:  # nothing of it has to be sent again
            await self._save_partial(device, sequence, content)
            return self._replied(device, Result.BUSY, retry_after=BUSY_SECONDS)
        received = await self._writer.run(
            lambda store: receiving.receive(store, organisation, device.id, sequence, content, digest, at, ahead)
        )
        if not received.opened:  # it is on the disk; what it says is told too where that is known soon
            received = await self._opener.opened(device.id, sequence) or received
        if received.deleted:
            await self._writer.run(lambda store: store.overwrite_deleted(), alone=True)
        return self._replied(device, received.result, versions=received.versions)

    async def _kept(self, device: Device, sequence: int) -> bytes:
        """What has arrived of a bundle so far, also on a connection that may be dead without anyone knowing it yet."""
        for running in tuple(self._running.get(device.id, ())):
            if running.sequence == sequence:
                await self._save_partial(device, sequence, bytes(running.content))
        return self._store.partial(device.id, sequence)

    async def _save_partial(self, device: Device, sequence: int, content: bytes) -> None:
        if not content:
            return

        def save(store: Store) -> None:
            if store.bundle(device.id, sequence) is not None:
                return
            kept = store.partial(device.id, sequence)
            if longer(kept, content) != kept:
                store.save_partial(device.id, sequence, content, now())

        with suppress(DiskFull, HubBusy):  # then it has to be sent again
            await self._writer.run(save)

    def _replied(
        self, device: Device, status: int, *, versions: int = 1, kept: bytes = b"", retry_after: int = 0
    ) -> Response:
        """An answer with the acknowledgement of what is on the disk, and what has been `kept` of a bundle."""
        found = receiving.acknowledge(self._store, device.id)
        reply = Reply(found, versions, len(kept), acknowledgement.mark_of(kept) if kept else b"")
        headers = {"Retry-After": str(retry_after)} if retry_after else None
        return Response(exchange.encode_reply(reply), int(status), headers)


def now() -> int:
    """Seconds since 1970 (UTC)."""
    return int(time.time())


def answer(status: int, data: dict[str, Any], kind: str = protocol.HELLO_TYPE) -> Response:
    """An answer in JSON."""
    return Response(json.dumps(data, ensure_ascii=False, separators=(",", ":")), int(status), media_type=kind)


def problem(status: int, text: str, retry_after: int = 0) -> Response:
    """An answer to a request that is not carried out, with a word about why."""
    made = answer(status, {"fieldscribe": "hub", "problem": text, "time": now()})
    if retry_after:
        made.headers["Retry-After"] = str(retry_after)
    return made


def make_app(hub: Hub) -> Starlette:
    """The application for an ASGI server."""

    def guarded(handle: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        async def run(request: Request) -> Response:
            try:
                return await handle(request)
            except Malformed as error:
                return problem(400, str(error))
            except HubBusy:
                return problem(Result.BUSY, "busy", BUSY_SECONDS)
            except DiskFull:
                return problem(Result.FULL, "the disk is full", FULL_SECONDS)
            except Exception:
                log.exception("A request failed: %s", request.method)
                return problem(500, "a fault of the server", BUSY_SECONDS)

        return run

    routes = [
        Route("/", guarded(hub.page), methods=["GET"]),
        Route(f"/{protocol.PAGE}", guarded(hub.page), methods=["GET"]),
        Route(f"/{protocol.HELLO}", guarded(hub.hello), methods=["GET"]),
        Route(f"/{protocol.AUTHORITY}", guarded(hub.authority), methods=["GET"]),
        Route(f"/{protocol.ENROL}", guarded(hub.enrol), methods=["POST"]),
        Route(f"/{protocol.BUNDLES}", guarded(hub.post), methods=["POST"]),
    ]

    async def unknown(_request: Request, error: Exception) -> Response:
        return problem(getattr(error, "status_code", 404), "no such request")

    return Starlette(routes=routes, lifespan=hub.lifespan, exception_handlers={404: unknown, 405: unknown})
