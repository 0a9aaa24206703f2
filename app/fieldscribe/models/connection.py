"""HTTP as the download of models needs it: the system's certificates and proxy, redirects only as the source does them.

Hugging Face answers for a large file with a redirect to a server of a content network; that answer names the hash of
the file in `X-Linked-Etag` (`huggingface_hub/utils/_http.py: _httpx2_follow_hub_redirects_with_backoff`). Only such a
redirect may lead to another server. A Wi-Fi that wants a login answers with a redirect too, and is recognised by that.
"""

import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urljoin, urlsplit

import httpx2

from fieldscribe import __version__
from fieldscribe.errors import CatalogueBroken, RepositoryChanged, SourceUnreachable, UnexpectedAnswer
from fieldscribe.sentences import Sentence

STALL = 30.0
"""Seconds without a byte after which a connection counts as dead."""

_REDIRECTS = 6
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def connect(stall: float = STALL) -> httpx2.Client:
    """A client for one download, to be closed. It sends no name and no token, and asks for no compression."""
    return httpx2.Client(
        headers={"User-Agent": f"fieldscribe/{__version__}", "Accept-Encoding": "identity", "Accept": "*/*"},
        timeout=stall,
        follow_redirects=False,
    )


@contextmanager
def get(
    client: httpx2.Client, url: str, headers: Mapping[str, str] | None = None, *, content_hash: str = ""
) -> Iterator[httpx2.Response]:
    """The answer to a GET, whose body is not read yet, after redirects.

    Another server is asked only where the source names `content_hash` as that of what lies there. Raises
    UnexpectedAnswer for any other redirect, RepositoryChanged when the source names another hash, and
    httpx2.TransportError.
    """
    left_source = False
    for _ in range(_REDIRECTS):
        with client.stream("GET", url, headers=dict(headers or {})) as response:
            if not left_source:
                _require_hash(response, content_hash)
            if not response.has_redirect_location:
                yield response
                return
            target = urljoin(url, response.headers["Location"])
            if _origin(target) != _origin(url):
                announced = _etag(response, "X-Linked-Etag") == content_hash != ""
                downgraded = urlsplit(url).scheme == "https" != urlsplit(target).scheme
                if left_source or not announced or downgraded:
                    raise UnexpectedAnswer(host(url), f"redirect to {_origin(target)}")
                left_source = True
        url = target
    raise UnexpectedAnswer(host(url), "too many redirects")


def fetch(url: str, most: int) -> bytes:
    """A small file from a server: its bytes, of which a few more than `most` come where it is larger.

    Raises SourceUnreachable, UnexpectedAnswer, and CatalogueBroken where the server has no such file.
    """
    content = b""
    try:
        with connect() as client, get(client, url) as response:
            if response.status_code != 200:
                lack = Sentence("the server answers with error {status}", status=response.status_code)
                raise CatalogueBroken(url, lack)
            for data in response.iter_raw():
                content += data
                if len(content) > most:
                    break
    except (httpx2.TransportError, httpx2.InvalidURL) as error:
        reason = failure_reason(error)
        raise SourceUnreachable(host(url), reason, repr(error)) from error
    return content


def host(url: str) -> str:
    """The name of the server in a URL, as a person knows it."""
    return urlsplit(url).hostname or url


def failure_reason(error: Exception) -> Sentence:
    """Why a connection failed, in a few words."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Sentence("its certificate is not trusted; are the date and the time of this computer right?")
        cause = cause.__cause__ or cause.__context__
    match error:
        case httpx2.TimeoutException():
            return Sentence("no answer came for a long time")
        case httpx2.ProxyError():
            return Sentence("the proxy of this network refuses")
        case _:
            return Sentence("the connection failed")


def _require_hash(response: httpx2.Response, content_hash: str) -> None:
    """Raise RepositoryChanged when the source says that it has another content now."""
    found = _etag(response, "X-Linked-Etag") or _etag(response, "ETag")
    if content_hash and _HASH.fullmatch(found) and len(found) == len(content_hash) and found != content_hash:
        raise RepositoryChanged(host(str(response.request.url)))


def _etag(response: httpx2.Response, name: str) -> str:
    found: str = response.headers.get(name, "")
    return found.removeprefix("W/").strip('"')


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port
