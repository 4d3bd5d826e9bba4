"""The smallest folder with a record of every kind about which there is nothing to say."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FILES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "organisations/peo.yml": "id: peo-tak\ntitle: สำนักงานศึกษาธิการจังหวัดตาก\nkind: provincial-education-office\n",
        "frameworks/nesd.yml": "id: nesd-13\ntitle: แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ\nparts:\n  - {id: m12, title: กำลังคนมีสมรรถนะสูง}\n",
        "sources/report.yml": 'id: report-2566\ntitle: รายงาน\nsections:\n  - {label: "1", title: ความนำ}\n',
        "themes.yml": "- {id: safety, title: ความปลอดภัย}\n",
        "glossary.yml": "- {id: oec, title: สำนักงานเลขาธิการสภาการศึกษา, abbreviation: สกศ.}\n",
        "practices/pdca.yml": 'id: pdca\ntitle: วงจรคุณภาพ\nevidence: named-only\nsource: {document: report-2566, section: "1"}\n',
        "plans/tak-2566/plan.yml": 'id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2566, to: 2570}\naligned_with: ["dole:strategy-2"]\n',
        "plans/tak-2566/structure.yml": '- id: "1"\n  title: ความปลอดภัย\n  children:\n    - {id: "1.1", title: สถานศึกษาปลอดภัย}\n',
        "plans/tak-2566/roles/office.yml": "id: office\ntitle: สำนักงาน\npart: performer\nduties:\n  - {id: d1, text: จัดทำแผนเผชิญเหตุ}\n",
        "plans/tak-2566/indicators/drills.yml": "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\n",
        "plans/tak-2566/cases/focus-1-1.yml": 'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: {year: 2566}\npractices: [pdca, school-safety]\n',
        "sites.yml": "- {id: dole, title: ทะเบียนแผนการเรียนรู้, url: https://plans.example.org/dole/}\n",
        "inventories/dole.json": '{"version":1,"url":"","records":[\n["framework","strategy-2","frameworks/strategy-2/","ยุทธศาสตร์ที่ 2"]\n]}\n',
        "practices/school-safety.yml": "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
    }
)
