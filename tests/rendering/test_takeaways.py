from __future__ import annotations

from dataclasses import replace

from phaen.rendering.pages.takeaways import whole_tables
from rendering.small import html_of, small_site


def test_lists_lead_to_the_tables_of_the_whole_site() -> None:
    assert 'href="../exports/duties.csv"' in html_of(small_site(), "roles/")
    assert 'href="../exports/problems.csv"' in html_of(small_site(), "problems/")
    assert [to.address for to in whole_tables(small_site(), "theme")] == ["exports/phaen.xlsx"]


def test_a_site_without_tables_leads_to_none() -> None:
    site = small_site()
    bare = replace(site, settings=replace(site.settings, has_tables=False))

    assert whole_tables(bare, "role") == []
