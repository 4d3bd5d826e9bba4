"""Other sites of this kind whose records ours refer to: `dole:strategy-2` is what `dole` calls `strategy-2`."""

from __future__ import annotations

from phaen.core.model.fields import Id, Line, SiteLink, field
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.text import Text


class Sister(Record):
    """One other site. Its inventory is kept with the data: a build never asks the network."""

    id: Id = field(
        "คำนำหน้า",
        "คำที่เขียนหน้ารหัสเพื่ออ้างถึงระเบียนของเว็บนี้ เช่น dole:strategy-2",
        examples=["dole"],
    )
    title: Text = field("ชื่อเว็บไซต์", "ชื่อที่ผู้อ่านเห็นข้างลิงก์และในผลค้นหา")
    url: SiteLink = field(
        "ที่อยู่เว็บไซต์", "ที่อยู่หน้าแรก ลิงก์ไปได้เฉพาะหน้าใต้ที่อยู่นี้", examples=["https://plans.example.org/dole/"]
    )
    inventory: Line | None = field(
        "ที่มาของบัญชีระเบียน",
        "ที่อยู่เว็บหรือไฟล์ที่คำสั่ง phaen inventories ไปรับ ถ้าเว้นไว้คือ api/v1/inventory.json ใต้ที่อยู่เว็บไซต์",
        None,
    )

    @property
    def root(self) -> str:
        """Its address with a slash at its end."""
        return f"{self.url.rstrip('/')}/"


SISTER = Kind(
    name="site",
    model=Sister,
    label="เว็บไซต์อื่น",
    plural="เว็บไซต์อื่น",
    label_en="Other site",
    plural_en="Other sites",
    files="sites.yml",
    address="",
    help="เว็บไซต์ทะเบียนแผนอื่นที่ระเบียนของเราอ้างถึงได้ บัญชีระเบียนของแต่ละแห่งอยู่ใน data/inventories",
)
"""Not one of `KINDS`: it has no page. What of it is in `KINDS` is over there."""
