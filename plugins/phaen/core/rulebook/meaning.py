"""What the words and numbers say: PH4xx."""

from __future__ import annotations

from typing import Final

from phaen.core.issues import Words
from phaen.core.rulebook.explained import Example, Explained
from phaen.core.validation import RULES

_DEMANDS: Final = {rule.code: rule.demands for rule in RULES}

ENTRIES: Final = (
    Explained(
        "PH401",
        _DEMANDS["PH401"],
        Words(
            "ช่วงที่จบก่อนเริ่ม หรือไตรมาสที่ 5 มักเป็นการพิมพ์ผิด",
            "A span that ends before it begins, or a fifth quarter, is a slip.",
        ),
        wrong=Example(
            "plans/tak-2566/plan.yml",
            "id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2570, to: 2566}\n",
        ),
        right=Example(
            "plans/tak-2566/plan.yml",
            "id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2566, to: 2570}\n",
        ),
    ),
    Explained(
        "PH402",
        _DEMANDS["PH402"],
        Words(
            "ข้อมูลทั้งหมดเก็บปีเป็น พ.ศ. ปี ค.ศ. จะถูกเรียงและแสดงผิด",
            "All data are Buddhist-era; a common-era year is sorted and shown wrongly.",
        ),
        wrong=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2024}, value: 2}\n",
        ),
        right=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2567}, value: 2}\n",
        ),
    ),
    Explained(
        "PH403",
        _DEMANDS["PH403"],
        Words(
            "พ.ศ. 2024 หรือ ค.ศ. 2567 เป็นการพิมพ์ผิดที่ผู้อ่านเข้าใจผิดได้",
            "“พ.ศ. 2024” or “ค.ศ. 2567” misleads readers.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: เริ่มใช้เมื่อ พ.ศ. 2024\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: เริ่มใช้เมื่อ พ.ศ. 2567\n",
        ),
    ),
    Explained(
        "PH404",
        _DEMANDS["PH404"],
        Words("ตัวเลขที่ไม่มีหน่วยนับเทียบกับอะไรไม่ได้", "A number without a unit compares with nothing."),
        wrong=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nvalues:\n  - {period: {year: 2566}, value: 2}\n",
        ),
        right=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2566}, value: 2}\n",
        ),
    ),
    Explained(
        "PH405",
        _DEMANDS["PH405"],
        Words(
            "ค่าของปีที่แผนไม่ครอบคลุมมักเป็นการพิมพ์ปีผิด ถ้าตั้งใจให้อธิบายในช่อง note",
            "A value of a year that the plan does not cover is mostly a slip; a note may explain it.",
        ),
        wrong=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2556}, value: 2}\n",
        ),
        right=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2566}, value: 2}\n",
        ),
    ),
    Explained(
        "PH406",
        _DEMANDS["PH406"],
        Words(
            "เลขข้อที่ไม่เรียงกันมักเกิดจากการคัดสลับบรรทัด",
            "Numbers out of order come from lines copied in the wrong order.",
        ),
        wrong=Example(
            "plans/tak-2566/structure.yml",
            '- id: "1"\n  title: ความปลอดภัย\n  children:\n    - {id: "1.1", title: สถานศึกษาปลอดภัย}\n    - {id: "2.2", title: แผนเผชิญเหตุ}\n',
        ),
        right=Example(
            "plans/tak-2566/structure.yml",
            '- id: "1"\n  title: ความปลอดภัย\n  children:\n    - {id: "1.1", title: สถานศึกษาปลอดภัย}\n    - {id: "1.2", title: แผนเผชิญเหตุ}\n',
        ),
    ),
    Explained(
        "PH407",
        _DEMANDS["PH407"],
        Words(
            "ผู้อ่านมาหาทางแก้ ถ้าเอกสารเว้นว่างให้เขียน solutions: none",
            "Readers come for solutions; where the document has none, write “solutions: none”.",
        ),
        wrong=Example(
            "plans/tak-2566/cases/focus-1-1.yml",
            'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: {year: 2566}\npractices: [pdca, school-safety]\nproblems:\n  - {id: p1, problem: งบประมาณไม่เพียงพอ}\n',
        ),
        right=Example(
            "plans/tak-2566/cases/focus-1-1.yml",
            'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: {year: 2566}\npractices: [pdca, school-safety]\nproblems:\n  - {id: p1, problem: งบประมาณไม่เพียงพอ, solutions: [ขอรับการสนับสนุนจากท้องถิ่น]}\n',
        ),
    ),
    Explained(
        "PH408",
        _DEMANDS["PH408"],
        Words("แนวปฏิบัติที่ไม่มีกรณีศึกษาใดอ้างถึงหาพบยาก", "A practice that no case names is hard to find."),
        wrong=Example(
            "plans/tak-2566/cases/focus-1-1.yml",
            'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: {year: 2566}\npractices: [pdca]\n',
        ),
        right=Example(
            "plans/tak-2566/cases/focus-1-1.yml",
            'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: {year: 2566}\npractices: [pdca, school-safety]\n',
        ),
    ),
    Explained(
        "PH409",
        _DEMANDS["PH409"],
        Words(
            "พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 คุ้มครองชื่อบุคคล ให้ใช้ตำแหน่งแทน",
            "The Personal Data Protection Act protects names: use positions.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: นายสมชายเป็นผู้ประสานงาน\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: ศึกษานิเทศก์เป็นผู้ประสานงาน\n",
        ),
    ),
    Explained(
        "PH411",
        _DEMANDS["PH411"],
        Words(
            "หัวข้อที่ไม่มีระเบียนใดอ้างถึงอาจถูกลืม ถ้าตั้งใจให้บอกเหตุ",
            "A section that no record cites is probably forgotten; say why where it is not.",
        ),
        wrong=Example(
            "sources/report.yml",
            'id: report-2566\ntitle: รายงาน\nsections:\n  - {label: "1", title: ความนำ}\n  - {label: "2", title: ภาคผนวก}\n',
        ),
        right=Example(
            "sources/report.yml",
            'id: report-2566\ntitle: รายงาน\nsections:\n  - {label: "1", title: ความนำ}\n  - {label: "2", title: ภาคผนวก, has_no_record: เป็นภาพถ่ายกิจกรรม}\n',
        ),
    ),
    Explained(
        "PH412",
        _DEMANDS["PH412"],
        Words(
            "แท็ก HTML และลิงก์แปลกปลอมอาจทำให้เว็บเสียหายหรือหลอกผู้อ่าน",
            "HTML and odd links can break the site or deceive readers.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: "<b>สำคัญ</b> [อ่านต่อ](javascript:alert(1))"\n',
        ),
        right=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: "**สำคัญ** [อ่านต่อ](https://www.example.org/)"\n',
        ),
    ),
)
