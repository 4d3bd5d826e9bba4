"""What fields hold: PH2xx."""

from __future__ import annotations

from typing import Final

from phaen.core.issues import Words
from phaen.core.rulebook.explained import Example, Explained

ENTRIES: Final = (
    Explained(
        "PH201",
        Words("ช่องที่จำเป็นต้องมี", "needed fields are there"),
        Words(
            "หน้าเว็บแสดงไม่ครบถ้าขาดช่องเหล่านี้ เช่น ชื่อหรือช่วงเวลา",
            "Without them, such as a title or a period, a page says too little.",
        ),
        wrong=Example("practices/school-safety.yml", "id: school-safety\ntitle: โรงเรียนปลอดภัย\n"),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH202",
        Words("ใช้เฉพาะช่องที่มีอยู่", "only known fields"),
        Words(
            "ช่องที่สะกดผิดจะหายไปจากหน้าเว็บโดยไม่มีใครรู้",
            "A misspelt field would vanish from the site without a word.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\ntheme: [safety]\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [safety]\n",
        ),
    ),
    Explained(
        "PH203",
        Words("ช่องที่เขียนต้องมีค่า", "written fields have a value"),
        Words(
            "ช่องว่างไม่บอกว่าเอกสารไม่มีข้อมูลหรือยังไม่ได้เขียน",
            "An empty field does not say whether the document is silent or the work undone.",
        ),
        wrong=Example(
            "practices/school-safety.yml", "id: school-safety\ntitle:\nevidence: named-only\n"
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH204",
        Words("ค่าต้องเป็นรูปแบบที่ช่องนั้นรับ", "values have the shape that the field takes"),
        Words(
            "เช่น ช่องที่รับหลายค่าต้องเขียนเป็นรายการ แม้มีค่าเดียว",
            "A field for several values takes a list, even of one.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: safety\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [safety]\n",
        ),
    ),
    Explained(
        "PH205",
        Words("รหัสใช้ a–z ตัวพิมพ์เล็ก ตัวเลข และขีด", "ids are a–z, digits and hyphens"),
        Words(
            "รหัสเป็นที่อยู่ถาวรของหน้า อักษรไทยและตัวพิมพ์ใหญ่ทำให้ที่อยู่พิมพ์ยากและเสียง่าย",
            "An id is a page's permanent address: Thai letters and capitals make it hard to type and easy to break.",
        ),
        wrong=Example("glossary.yml", "- {id: สกศ, title: สำนักงานเลขาธิการสภาการศึกษา}\n"),
        right=Example("glossary.yml", "- {id: oec, title: สำนักงานเลขาธิการสภาการศึกษา}\n"),
    ),
    Explained(
        "PH206",
        Words("การอ้างถึงต้องเป็นรหัส", "references are ids"),
        Words(
            "ชื่อเปลี่ยนได้และสะกดต่างกัน รหัสไม่เปลี่ยน",
            "Names change and are spelt in several ways; ids stay.",
        ),
        wrong=Example(
            "plans/tak-2566/roles/office.yml",
            "id: office\ntitle: สำนักงาน\npart: performer\nholders: [ศธจ.ตาก]\nduties:\n  - {id: d1, text: จัดทำแผนเผชิญเหตุ}\n",
        ),
        right=Example(
            "plans/tak-2566/roles/office.yml",
            "id: office\ntitle: สำนักงาน\npart: performer\nholders: [peo-tak]\nduties:\n  - {id: d1, text: จัดทำแผนเผชิญเหตุ}\n",
        ),
    ),
    Explained(
        "PH207",
        Words("ตัวเลขเขียนเฉพาะเลขและจุดทศนิยม", "numbers are digits and a point"),
        Words(
            "จุลภาค เครื่องหมาย % และหน่วยนับทำให้นำไปคำนวณหรือวาดแผนภูมิไม่ได้",
            "Commas, “%” and units cannot be reckoned with or charted.",
        ),
        wrong=Example(
            "plans/tak-2566/indicators/drills.yml",
            'id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2566}, value: "1,200"}\n',
        ),
        right=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {year: 2566}, value: 1200}\n",
        ),
    ),
    Explained(
        "PH208",
        Words(
            "ปีเป็น พ.ศ. สี่หลัก วันที่เป็น ปี-เดือน-วัน", "years have four digits, dates are year-month-day"
        ),
        Words("รูปแบบเดียวกันทำให้เรียงและเทียบกันได้", "One form lets them be sorted and compared."),
        wrong=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {date: 7/5/2567}, value: 2}\n",
        ),
        right=Example(
            "plans/tak-2566/indicators/drills.yml",
            "id: drills\ntitle: การซ้อมแผนเผชิญเหตุ\nmeasure: quantitative\nunit: ครั้ง\nvalues:\n  - {period: {date: 2567-05-07}, value: 2}\n",
        ),
    ),
    Explained(
        "PH209",
        Words("ช่วงเวลาบอกแบบเดียวและครบ", "periods are named in one way, and wholly"),
        Words(
            "ปีงบประมาณ ปีการศึกษา และปีปฏิทินไม่ใช่ช่วงเดียวกัน",
            "Fiscal, school and calendar years are not the same span.",
        ),
        wrong=Example(
            "plans/tak-2566/cases/focus-1-1.yml",
            'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: 2566\npractices: [pdca, school-safety]\n',
        ),
        right=Example(
            "plans/tak-2566/cases/focus-1-1.yml",
            'id: focus-1-1\ntitle: รายงานจุดเน้นที่ 1.1\nabout: ["1.1"]\nreporter: peo-tak\nperiod: {year: 2566}\npractices: [pdca, school-safety]\n',
        ),
    ),
    Explained(
        "PH210",
        Words("ที่อยู่เว็บขึ้นต้นด้วย https:// หรือ http://", "web addresses begin with https:// or http://"),
        Words(
            "ที่อยู่แบบอื่น เช่น javascript: ทำให้เบราว์เซอร์ทำงานแทนการเปิดหน้า",
            "Other addresses, such as javascript:, act instead of leading somewhere.",
        ),
        wrong=Example(
            "sources/report.yml",
            'id: report-2566\ntitle: รายงาน\nlink: www.example.org/report.pdf\nsections:\n  - {label: "1", title: ความนำ}\n',
        ),
        right=Example(
            "sources/report.yml",
            'id: report-2566\ntitle: รายงาน\nlink: https://www.example.org/report.pdf\nsections:\n  - {label: "1", title: ความนำ}\n',
        ),
    ),
    Explained(
        "PH211",
        Words("ค่าต้องอยู่ในรายการที่เลือกได้", "choices are taken from their list"),
        Words(
            "รายการคงที่ทำให้กรองและเทียบข้ามแผนได้",
            "A fixed list lets readers filter and compare across plans.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: ดีมาก\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
)
