from __future__ import annotations

import pytest

from mkdocs_adapter.project import Built, Project
from phaen.mkdocs_adapter.policy import content_policy, origin_of


def _directives(policy: str) -> dict[str, list[str]]:
    parts = [part.split() for part in policy.split(";")]
    return {name: allowed for name, *allowed in parts}


def test_only_the_site_itself_is_trusted() -> None:
    policy = _directives(content_policy([]))

    assert policy["default-src"] == ["'self'"]
    assert policy["connect-src"] == ["'self'"]
    assert policy["object-src"] == policy["base-uri"] == policy["frame-src"] == ["'none'"]
    assert "unsafe" not in content_policy([])


def test_sister_sites_may_be_asked_and_nothing_more() -> None:
    policy = _directives(
        content_policy(
            ["https://a.example/phaen/", "https://b.example:8443/", "https://a.example/"]
        )
    )

    assert policy["connect-src"] == ["'self'", "https://a.example", "https://b.example:8443"]
    assert policy["default-src"] == ["'self'"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.example",
        "//a.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "*",
        "https://a b;c/",
    ],
)
def test_what_is_no_web_address_has_no_origin(address: str) -> None:
    with pytest.raises(ValueError, match="not a web address"):
        origin_of(address)


def test_nothing_of_an_address_but_its_origin_reaches_the_policy() -> None:
    assert origin_of("https://แผน.example/; script-src *") == "https://xn--q3cf4i.example"


def test_every_page_carries_it(built: Built) -> None:
    for name, page in built.pages().items():
        assert f'http-equiv="Content-Security-Policy" content="{content_policy([])}"' in page, name


def test_the_sister_sites_of_the_settings_stand_in_it(project: Project) -> None:
    sister = "https://tak.example/plans/"
    project.change(
        "mkdocs.yml", "data_dir: data", f"data_dir: data\n      sister_sites: ['{sister}']"
    )
    built = project.build("--strict")

    assert built.code == 0, built.log
    for name, page in built.pages().items():
        assert f'content="{content_policy([sister])}"' in page, name


def test_a_sister_site_that_is_no_web_address_stops_the_build(project: Project) -> None:
    project.change(
        "mkdocs.yml", "data_dir: data", "data_dir: data\n      sister_sites: ['; script-src *']"
    )
    built = project.build()

    assert built.code == 1
    assert "not a web address" in built.log
