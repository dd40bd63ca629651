"""The files of the front end: only what is on the list, whatever the path; nothing is fetched, nothing deleted."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from wijksim.app import assets
from wijksim.app.assets import Assets, Incomplete, installed_assets


def tree(folder: Path) -> list[tuple[str, int]]:
    return sorted((each.relative_to(folder).as_posix(), each.lstat().st_size) for each in folder.rglob("*"))


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small front end, with things in it that may not be served."""
    from solara.server import settings

    (tmp_path / "secret.js").write_text("secret")
    home = tmp_path / "cdn"
    for name in ("@widgetti/solara-vuetify-app@10.1.1/dist/main.js", "requirejs@2.3.6/require.js",
                 "echarts@5.4.0/dist/echarts.js", "vega@5.21.0/vega.js", "echarts@5.4.0/dist/notes.txt"):  # fmt: skip
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(f"// {name}" * 100)
    (home / "requirejs@2.3.6" / "linked.js").symlink_to(tmp_path / "secret.js")
    (home / "requirejs@2.3.6" / "folder").symlink_to(tmp_path, target_is_directory=True)
    (home / "echarts@9.9.9").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.setattr(settings.assets, "proxy_cache_dir", home)
    return home


def reply(known: Assets, path: str, method: str = "GET", query: bytes = b"", **headers: str) -> list[dict] | None:
    sent: list[dict] = []

    async def send(message: dict) -> None:
        sent.append(message)

    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"method": method, "headers": given, "query_string": query}
    with ThreadPoolExecutor(1) as thread:
        found = thread.submit(asyncio.run, known.reply(path, scope, send)).result(timeout=60)
    return sent if found else None


CDN = "/_solara/cdn/"


def test_only_plain_files_of_packages_that_pages_use(copied: Path) -> None:
    known = installed_assets()
    names = {path.removeprefix(CDN) for path in known.files if path.startswith(CDN)}
    assert names == {
        "@widgetti/solara-vuetify-app@10.1.1/dist/main.js", "requirejs@2.3.6/require.js", "echarts@5.4.0/dist/echarts.js"
    }  # fmt: skip


@pytest.mark.parametrize("path", [
    "echarts@5.4.0/dist", "echarts@5.4.0/dist/", "echarts@5.4.0", "echarts@9.9.9/secret.js", "requirejs@2.3.6/linked.js",
    "requirejs@2.3.6/folder/secret.js", "../secret.js", "requirejs@2.3.6/../../secret.js", "vega@5.21.0/vega.js",
    "echarts@5.4.0/dist/notes.txt", "lodash@4.17.21/lodash.js", "", ".", "@widgetti", "requirejs@2.3.6/./require.js",
    "requirejs@2.3.6//require.js", "requirejs@2.3.6/require.js/", "requirejs@2.3.6/require.js\0", "REQUIREJS@2.3.6/require.js",
])  # fmt: skip
def test_no_other_path_finds_anything_and_nothing_changes(copied: Path, path: str) -> None:
    before, known = tree(copied.parent), installed_assets()
    for method in ("GET", "HEAD"):
        assert reply(known, CDN + path, method) is None
    assert tree(copied.parent) == before


def test_a_file_that_became_a_link_after_the_start_is_not_served(copied: Path) -> None:
    known = installed_assets()
    file = copied / "requirejs@2.3.6" / "require.js"
    file.unlink()
    file.symlink_to(copied.parent / "secret.js")
    assert reply(known, f"{CDN}requirejs@2.3.6/require.js") is None


@pytest.mark.parametrize("package", assets.PACKAGES)
def test_a_front_end_with_missing_files_is_told_at_the_start(copied: Path, package: str) -> None:
    for each in copied.glob(f"{package}@[0-9].[0-9].[0-9]") if package == "echarts" else copied.glob(f"{package}@*"):
        if not each.is_symlink():
            each.rename(each.with_name("gone"))
    with pytest.raises(Incomplete) as error:
        installed_assets()
    assert error.value.package == package


def test_a_file_is_sent_packed_or_not_and_once(copied: Path) -> None:
    known = installed_assets()
    path = f"{CDN}echarts@5.4.0/dist/echarts.js"
    plain, packed = reply(known, path), reply(known, path, accept_encoding="br, gzip")
    assert plain and packed
    headers = dict(packed[0]["headers"])
    assert headers[b"content-encoding"] == b"gzip" and b"immutable" in headers[b"cache-control"]
    assert b"content-encoding" not in dict(plain[0]["headers"])
    assert plain[1]["body"] == (copied / "echarts@5.4.0/dist/echarts.js").read_bytes()
    again = reply(known, path, if_none_match=headers[b"etag"].decode(), accept_encoding="gzip")
    assert again and again[0]["status"] == 304 and again[1]["body"] == b""
    head = reply(known, path, "HEAD")
    assert head and head[1]["body"] == b"" and dict(head[0]["headers"])[b"content-length"] != b"0"


def test_a_large_file_goes_out_in_parts(copied: Path) -> None:
    known = Assets({"/x.js": copied / "large.js"})
    (copied / "large.js").write_bytes(b"x" * 1_000_000)
    sent = reply(known, "/x.js")
    assert sent and max(len(each.get("body", b"")) for each in sent) <= 65_536
    assert sum(len(each.get("body", b"")) for each in sent) == 1_000_000
    assert [each["more_body"] for each in sent[1:]] == [True] * (len(sent) - 2) + [False]


def test_the_installed_front_end_is_complete() -> None:
    known = installed_assets()
    for path in ("/static/assets/style.css", "/static/assets/theme-light.css", "/static/assets/favicon.svg",
                 "/jupyter/nbextensions/jupyter-vue/nodeps.js", "/jupyter/nbextensions/jupyter-vuetify/nodeps.js"):  # fmt: skip
        assert path in known.files
    assert not any(path.endswith(".py") or ".." in path for path in known.files)
