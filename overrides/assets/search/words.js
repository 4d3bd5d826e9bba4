/* What search says. */
export const SAY = {
  found: (count) => `พบ ${count.toLocaleString("en")} หน้า`,
  none: "ไม่พบหน้าที่มีคำนี้",
  near: "หน้าที่ใกล้เคียง (ไม่ตรงทุกคำ)",
  suggest: "หมายถึง",
  all: (count) => `ดูผลทั้งหมด ${count.toLocaleString("en")} หน้า`,
  list: "ผลการค้นหาระหว่างพิมพ์",
  options: (count) => (count ? `มี ${count} รายการ ใช้ลูกศรเลือก` : "ไม่มีรายการ"),
  failed: "เปิดดัชนีค้นหาไม่ได้ ตรวจการเชื่อมต่อ แล้ว",
  retry: "ลองอีกครั้ง",
  searching: "กำลังค้น",
  more: "แสดงเพิ่ม",
  help: "ลองใช้คำที่สั้นลง ตรวจตัวสะกด หรือเลือกดูจากรายการด้านล่าง",
  clear: "ล้างตัวกรอง",
  filter: "กรองผล",
};
