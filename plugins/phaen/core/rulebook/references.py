"""What leads where: PH3xx."""

from __future__ import annotations

from typing import Final

from phaen.core.issues import Words
from phaen.core.rulebook.explained import Example, Explained
from phaen.core.validation import RULES

_DEMANDS: Final = {rule.code: rule.demands for rule in RULES}

ENTRIES: Final = (
    Explained(
        "PH301",
        _DEMANDS["PH301"],
        Words(
            "รหัสที่ไม่มีระเบียนเป็นลิงก์ตายบนเว็บ", "A reference into nothing is a dead link on the site."
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [safty]\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [safety]\n",
        ),
    ),
    Explained(
        "PH302",
        _DEMANDS["PH302"],
        Words(
            "ถ้าสองระเบียนใช้รหัสเดียวกัน ระเบียนหนึ่งจะหายไปจากเว็บ",
            "Of two records with one id, one would vanish from the site.",
        ),
        wrong=Example(
            "themes.yml", "- {id: safety, title: ความปลอดภัย}\n- {id: safety, title: สุขภาพ}\n"
        ),
        right=Example(
            "themes.yml", "- {id: safety, title: ความปลอดภัย}\n- {id: health, title: สุขภาพ}\n"
        ),
    ),
    Explained(
        "PH303",
        _DEMANDS["PH303"],
        Words(
            "ช่องแต่ละช่องนำไปยังหน้าประเภทหนึ่ง เช่น ช่อง themes นำไปยังประเด็น",
            "Each field leads to pages of one kind: themes to themes.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [peo-tak]\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [safety]\ndeveloped_by: [peo-tak]\n",
        ),
    ),
    Explained(
        "PH304",
        _DEMANDS["PH304"],
        Words(
            "ส่วนที่อ้างด้วย # ต้องอยู่ในรายการ parts ของกรอบนั้น",
            "What stands behind “#” must be among the framework's parts.",
        ),
        wrong=Example(
            "plans/tak-2566/plan.yml",
            "id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2566, to: 2570}\naligned_with: [nesd-13#m13]\n",
        ),
        right=Example(
            "plans/tak-2566/plan.yml",
            "id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2566, to: 2570}\naligned_with: [nesd-13#m12]\n",
        ),
    ),
    Explained(
        "PH305",
        _DEMANDS["PH305"],
        Words(
            "ผู้อ่านต้องหาหัวข้อที่อ้างพบในเอกสารจริง", "Readers must find the cited section in the document."
        ),
        wrong=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsource: {document: report-2566, section: "9"}\n',
        ),
        right=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsource: {document: report-2566, section: "1"}\n',
        ),
    ),
    Explained(
        "PH306",
        _DEMANDS["PH306"],
        Words(
            "แต่ละข้อมีที่อยู่ของตัวเองในหน้า รหัสซ้ำทำให้ลิงก์ไปผิดข้อ",
            "Each part has an address in its page: with one id twice, links go astray.",
        ),
        wrong=Example(
            "plans/tak-2566/roles/office.yml",
            "id: office\ntitle: สำนักงาน\npart: performer\nduties:\n  - {id: d1, text: จัดทำแผนเผชิญเหตุ}\n  - {id: d1, text: รายงานผลทุกภาคเรียน}\n",
        ),
        right=Example(
            "plans/tak-2566/roles/office.yml",
            "id: office\ntitle: สำนักงาน\npart: performer\nduties:\n  - {id: d1, text: จัดทำแผนเผชิญเหตุ}\n  - {id: d2, text: รายงานผลทุกภาคเรียน}\n",
        ),
    ),
    Explained(
        "PH307",
        _DEMANDS["PH307"],
        Words(
            "ชื่อโฟลเดอร์เป็นรหัสแผนในที่อยู่ของทุกหน้าใต้แผนนั้น",
            "The folder's name stands in the address of every page of the plan.",
        ),
        wrong=Example(
            "plans/tak-2567/plan.yml",
            "id: tak\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {year: 2567}\n",
        ),
        right=Example(
            "plans/tak-2567/plan.yml",
            "id: tak-2567\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {year: 2567}\n",
        ),
    ),
    Explained(
        "PH308",
        _DEMANDS["PH308"],
        Words(
            "หน่วยงานเป็นต้นสังกัดของตัวเองไม่ได้ แม้ผ่านหน่วยงานอื่น",
            "No body is its own parent, not even by way of others.",
        ),
        wrong=Example(
            "organisations/peo.yml",
            "id: peo-tak\ntitle: สำนักงานศึกษาธิการจังหวัดตาก\nkind: provincial-education-office\nparent: peo-tak\n",
        ),
        right=Example(
            "organisations/peo.yml",
            "id: peo-tak\ntitle: สำนักงานศึกษาธิการจังหวัดตาก\nkind: provincial-education-office\n",
        ),
    ),
    Explained(
        "PH309",
        _DEMANDS["PH309"],
        Words(
            "รหัสเดิมนำผู้อ่านไปหน้าใหม่ จึงเป็นของระเบียนเดียวได้เท่านั้น",
            "An old id leads readers to one new page.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nprevious_ids: [pdca]\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nprevious_ids: [safe-school]\n",
        ),
    ),
    Explained(
        "PH310",
        _DEMANDS["PH310"],
        Words(
            "ถ้าหัวข้อซ้ำกัน ผู้อ่านไม่รู้ว่าระเบียนอ้างหัวข้อใด",
            "With two sections of one label, nobody can tell which is cited.",
        ),
        wrong=Example(
            "sources/report.yml",
            'id: report-2566\ntitle: รายงาน\nsections:\n  - {label: "1", title: ความนำ}\n  - {label: "๑", title: ผล}\n',
        ),
        right=Example(
            "sources/report.yml",
            'id: report-2566\ntitle: รายงาน\nsections:\n  - {label: "1", title: ความนำ}\n',
        ),
    ),
    Explained(
        "PH311",
        _DEMANDS["PH311"],
        Words("หน้าที่ยังอยู่ต้องไม่ถูกบอกว่านำออกแล้ว", "What is still there must not be told to be gone."),
        wrong=Example(
            "removed.yml",
            "- {id: practice/pdca, title: วงจรคุณภาพ, date: 2567-01-15, reason: รวมกับระเบียนอื่น}\n",
        ),
        right=Example(
            "removed.yml",
            "- {id: practice/old-model, title: รูปแบบเดิม, date: 2567-01-15, reason: รวมกับระเบียนอื่น}\n",
        ),
    ),
    Explained(
        "PH312",
        _DEMANDS["PH312"],
        Words(
            "ลิงก์ที่ไม่มีหน้ารองรับทำให้ผู้อ่านไปพบหน้าว่าง", "A link without a page leaves the reader nowhere."
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: ดู [วงจรคุณภาพ](practices/pdac/)\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: ดู [วงจรคุณภาพ](practices/pdca/)\n",
        ),
    ),
    Explained(
        "PH313",
        _DEMANDS["PH313"],
        Words(
            "รหัสที่เว็บไซต์อื่นไม่มีเป็นลิงก์ตายไปยังเว็บไซต์นั้น",
            "What the other site does not have is a dead link into its pages.",
        ),
        wrong=Example(
            "plans/tak-2566/plan.yml",
            "id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2566, to: 2570}\naligned_with: [dole:strategy-3]\n",
        ),
        right=Example(
            "plans/tak-2566/plan.yml",
            "id: tak-2566\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {from: 2566, to: 2570}\naligned_with: [dole:strategy-2]\n",
        ),
    ),
    Explained(
        "PH314",
        _DEMANDS["PH314"],
        Words(
            "บัญชีระเบียนบอกว่าเว็บไซต์อื่นมีระเบียนใด การสร้างเว็บไม่ถามเครือข่าย จึงต้องรับมาเก็บไว้ก่อนด้วย phaen inventories",
            "The inventory tells what another site has; a build does not ask the network, so phaen inventories fetches it before.",
        ),
        wrong=Example(
            "inventories/dole.json",
            '{"version":1,"url":"","records":[\n["framework","strategy-2","https://elsewhere.example/","ยุทธศาสตร์ที่ 2"]\n]}\n',
        ),
        right=Example(
            "inventories/dole.json",
            '{"version":1,"url":"","records":[\n["framework","strategy-2","frameworks/strategy-2/","ยุทธศาสตร์ที่ 2"]\n]}\n',
        ),
    ),
    Explained(
        "PH315",
        _DEMANDS["PH315"],
        Words(
            "เว็บไซต์อื่นเปลี่ยนรหัสแล้ว ที่อยู่เดิมยังพาไปถึง แต่ควรอ้างด้วยรหัสปัจจุบัน",
            "The other site has changed the id; the old address still leads there, but the new one should be written.",
        ),
        wrong=Example(
            "inventories/dole.json",
            '{"version":1,"url":"","records":[\n["framework","strategy-two","frameworks/strategy-two/","ยุทธศาสตร์ที่ 2",["strategy-2"]]\n]}\n',
        ),
        right=Example(
            "inventories/dole.json",
            '{"version":1,"url":"","records":[\n["framework","strategy-2","frameworks/strategy-2/","ยุทธศาสตร์ที่ 2",["strategy-two"]]\n]}\n',
        ),
    ),
)
