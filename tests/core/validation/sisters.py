"""A folder that knows one other site."""

from __future__ import annotations

import json

PRACTICE = "practices/pdca.yml"
SITES = "{id: dole, title: กรมส่งเสริมการเรียนรู้, url: https://plans.example/dole/}"
ROWS = [
    ["framework", "strategy-2", "frameworks/strategy-2/", "ยุทธศาสตร์ที่ 2", ["strategy-two"]],
    ["framework", "strategy-2#people", "frameworks/strategy-2/#people", "ยุทธศาสตร์ที่ 2: คน"],
    ["practice", "walk", "practices/walk/", "เดินดูงาน"],
    ["element", "plan-9/1.1", "plans/plan-9/1.1/", "จุดเน้น"],
]


def inventory(rows: object = ROWS, version: object = 1, url: object = "") -> str:
    told = {"version": version, "url": url, "records": rows}
    return json.dumps(told, ensure_ascii=False)


def with_dole(files: dict[str, str] | None = None, **more: object) -> dict[str, str]:
    own = {"sites.yml": SITES, "inventories/dole.json": inventory(**more)}  # type: ignore[arg-type]
    return {**own, **(files or {})}


def practice(field: str) -> dict[str, str]:
    return {PRACTICE: f"id: pdca\ntitle: ก\nevidence: named-only\n{field}\n"}
