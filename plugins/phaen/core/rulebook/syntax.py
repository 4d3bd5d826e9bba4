"""How files are written: PH1xx."""

from __future__ import annotations

from typing import Final

from phaen.core.issues import Words
from phaen.core.rulebook.explained import Example, Explained

ENTRIES: Final = (
    Explained(
        "PH101",
        Words("ไฟล์ต้องเข้ารหัสแบบ UTF-8", "files are UTF-8"),
        Words(
            "โปรแกรมเก่าบางตัวบันทึกภาษาไทยเป็น TIS-620 หรือ UTF-16 ซึ่งระบบอื่นอ่านเป็นอักขระแปลก ๆ",
            "Old programs save Thai in TIS-620 or UTF-16, which others read as gibberish.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
            encoding="tis-620",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH102",
        Words("ไฟล์ต้องไม่ใหญ่เกิน 2 ล้านไบต์", "files hold at most 2,000,000 bytes"),
        Words(
            "ไฟล์ใหญ่มากแก้ยากและตรวจช้า ทั้งมักเกิดจากการวางข้อมูลผิดไฟล์",
            "Huge files are hard to edit and slow to check, and mostly a slip of pasting.",
        ),
        wrong=Example("practices/school-safety.yml", "# ข้อความที่วางผิดไฟล์\n", times=40000),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH103",
        Words("ข้อมูลซ้อนกันได้ไม่เกิน 100 ชั้น", "data nest at most 100 levels deep"),
        Words(
            "ไม่มีแผนใดซ้อนลึกเช่นนั้น มักเป็นวงเล็บที่เปิดซ้ำ",
            "No plan goes so deep: brackets were opened again and again.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[safety]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes: [safety]\n",
        ),
    ),
    Explained(
        "PH104",
        Words("ไฟล์ต้องเป็น YAML ที่ถูกรูป", "files are well-formed YAML"),
        Words(
            "เครื่องหมาย : - [ { และย่อหน้ามีความหมาย ข้อความที่มีเครื่องหมายเหล่านี้ต้องอยู่ในเครื่องหมายคำพูด",
            "“:”, “-”, brackets and indentation have a meaning: texts that hold them need quotes.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โครงการ: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: "โครงการ: โรงเรียนปลอดภัย"\nevidence: named-only\n',
        ),
    ),
    Explained(
        "PH105",
        Words("เครื่องหมายคำพูดที่เปิดต้องปิด", "quotes that open are closed"),
        Words(
            "ถ้าไม่ปิด ข้อความจะกลืนบรรทัดถัดไปทั้งหมด", "Otherwise the text swallows all lines that follow."
        ),
        wrong=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: "โรงเรียนปลอดภัย\nevidence: named-only\n',
        ),
        right=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: "โรงเรียนปลอดภัย"\nevidence: named-only\n',
        ),
    ),
    Explained(
        "PH106",
        Words("ช่องหนึ่งมีได้ครั้งเดียว", "a field stands once"),
        Words("ถ้ามีสองครั้ง ไม่มีใครรู้ว่าค่าใดถูก", "Of two values nobody knows which is right."),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: โรงเรียนดูแลความปลอดภัย\nsummary: โรงเรียนซ้อมแผนทุกภาคเรียน\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: โรงเรียนดูแลความปลอดภัยและซ้อมแผนทุกภาคเรียน\n",
        ),
    ),
    Explained(
        "PH107",
        Words("ไม่ใช้ป้ายชนิดข้อมูล (!)", "no tags"),
        Words(
            "ป้ายเช่น !!python สั่งโปรแกรมอื่นให้ทำงานได้ ข้อมูลแผนไม่ต้องใช้",
            "Tags such as !!python can make other programs run code; plans need none.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: !!str โรงเรียนดูแลความปลอดภัย\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: โรงเรียนดูแลความปลอดภัย\n",
        ),
    ),
    Explained(
        "PH108",
        Words("การอ้างซ้ำ (& และ *) ต้องมีที่มาและไม่วน", "aliases have an anchor, and no circle"),
        Words(
            "การอ้างซ้ำซ้อนกันทำให้ไฟล์เล็กขยายจนเครื่องค้างได้",
            "Aliases of aliases let a small file grow until a machine stands still.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: *note\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: "*note"\n',
        ),
    ),
    Explained(
        "PH109",
        Words("ไม่มีอักขระควบคุมที่มองไม่เห็น", "no control characters"),
        Words(
            "อักขระเหล่านี้ติดมากับการคัดลอก และทำให้ค้นหาไม่พบหรือแสดงผลผิด",
            "They come with copied text, and break search and display.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียน\u000bปลอดภัย\nevidence: named-only\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH110",
        Words("ไฟล์ต้องมีระเบียน", "files hold a record"),
        Words("ไฟล์ว่างมักเกิดจากการบันทึกไม่สำเร็จ", "An empty file is mostly one that was not saved."),
        wrong=Example("themes.yml", "# ยังไม่ได้เขียน\n"),
        right=Example("themes.yml", "- {id: safety, title: ความปลอดภัย}\n"),
    ),
    Explained(
        "PH111",
        Words("ไฟล์ต้องอยู่ถูกที่และลงท้ายด้วย .yml", "files lie in their place and end in .yml"),
        Words(
            "ที่อยู่ของไฟล์บอกว่าเป็นข้อมูลประเภทใด ไฟล์ที่อยู่ผิดที่จะไม่ถูกเผยแพร่",
            "A file's place says what it holds; one elsewhere would not be published.",
        ),
        wrong=Example(
            "practices/new-model.yaml", "id: new-model\ntitle: รูปแบบใหม่\nevidence: named-only\n"
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH112",
        Words("ไฟล์ต้องเป็นไฟล์จริงในโฟลเดอร์ข้อมูลและเปิดอ่านได้", "files are real files of the data folder"),
        Words(
            "ทางลัด (symbolic link) ที่ชี้ออกนอกโฟลเดอร์อาจนำไฟล์อื่นในเครื่องมาเผยแพร่",
            "A link out of the folder could publish other files of the machine.",
        ),
        wrong=Example("practices/shared.yml", link="../../shared.yml"),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH113",
        Words("ไฟล์หนึ่งมีเอกสาร YAML เดียว", "a file holds one YAML document"),
        Words(
            "เครื่องหมาย --- กลางไฟล์แยกไฟล์เป็นหลายเอกสาร หลายระเบียนให้เขียนเป็นรายการแทน",
            "“---” cuts a file into several documents; several records make a list instead.",
        ),
        wrong=Example(
            "themes.yml", "id: safety\ntitle: ความปลอดภัย\n---\nid: health\ntitle: สุขภาพ\n"
        ),
        right=Example(
            "themes.yml", "- id: safety\n  title: ความปลอดภัย\n- id: health\n  title: สุขภาพ\n"
        ),
    ),
    Explained(
        "PH114",
        Words("ชื่อช่องต้องเป็นข้อความ", "field names are plain text"),
        Words(
            "ข้อความที่ขึ้นต้นด้วย { หรือ [ ถูกอ่านเป็นข้อมูลซ้อน จึงต้องใส่เครื่องหมายคำพูด",
            "A text that begins with “{” or “[” is read as nested data, and needs quotes.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: {{ สรุป }}\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            'id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nsummary: "{{ สรุป }}"\n',
        ),
    ),
    Explained(
        "PH115",
        Words("ไม่มีอักขระสลับทิศทางข้อความ", "no bidirectional controls"),
        Words(
            "อักขระเหล่านี้ทำให้ผู้ตรวจเห็นข้อความไม่ตรงกับที่เก็บจริง",
            "They show a reviewer another text than is stored (Unicode TR 36).",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียน\u202eปลอดภัย\nevidence: named-only\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH116",
        Words("ไม่มีอักขระที่เสียจากการแปลงรหัส", "no letters lost in conversion"),
        Words(
            "ข้อความที่คัดจาก PDF มักมีวรรณยุกต์เป็นอักขระเฉพาะของฟอนต์ ซึ่งผู้อื่นเห็นเป็นช่องสี่เหลี่ยมและค้นไม่พบ",
            "Thai marks copied from a PDF often are letters of one font: others see boxes, and search finds nothing.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนที\uf70aปลอดภัย\nevidence: named-only\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนที่ปลอดภัย\nevidence: named-only\n",
        ),
    ),
    Explained(
        "PH117",
        Words("รายการระดับเดียวกันย่อหน้าเท่ากัน", "items of a list are indented alike"),
        Words(
            "ข้อที่ย่อหน้าลึกเกินไปกลายเป็นข้อความต่อจากข้อก่อนโดยไม่มีคำเตือนอื่น",
            "An item indented too deeply becomes the rest of the text above it.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nresults:\n  - นักเรียนปลอดภัยขึ้น\n    - ครูซ้อมแผนได้เอง\n",
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nresults:\n  - นักเรียนปลอดภัยขึ้น\n  - ครูซ้อมแผนได้เอง\n",
        ),
    ),
    Explained(
        "PH118",
        Words("ชื่อโฟลเดอร์ของแผนต้องเป็นรหัส", "folders of plans are named by ids"),
        Words(
            "ชื่อโฟลเดอร์เป็นส่วนหนึ่งของที่อยู่เว็บ อักษรไทยและช่องว่างทำให้ลิงก์เสีย",
            "The folder's name is a part of web addresses: Thai letters and spaces break links.",
        ),
        wrong=Example(
            "plans/ตาก 2567/plan.yml",
            "id: tak-2567\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {year: 2567}\n",
        ),
        right=Example(
            "plans/tak-2567/plan.yml",
            "id: tak-2567\ntitle: แผนการศึกษาจังหวัดตาก\nkind: strategic-plan\nissuer: peo-tak\nperiod: {year: 2567}\n",
        ),
    ),
    Explained(
        "PH119",
        Words(
            "จุดผิดในระเบียนเดียวแสดงไม่เกินหนึ่งพันแห่ง",
            "at most a thousand mistakes of one record are shown",
        ),
        Words(
            "ระเบียนที่ผิดมากขนาดนี้มักเป็นไฟล์อื่นที่วางผิดที่",
            "A record with so many mistakes is mostly another file, pasted here.",
        ),
        wrong=Example(
            "practices/school-safety.yml",
            "  - ความปลอดภัย\n",
            before="id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\nthemes:\n",
            times=1_001,
        ),
        right=Example(
            "practices/school-safety.yml",
            "id: school-safety\ntitle: โรงเรียนปลอดภัย\nevidence: named-only\n",
        ),
    ),
)
