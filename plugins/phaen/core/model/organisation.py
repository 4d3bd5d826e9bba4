"""Organisations: bodies that issue plans, hold roles, report and develop practices."""

from __future__ import annotations

from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.fields import Date, Year, field, many
from phaen.core.model.kind import Kind
from phaen.core.model.record import Record
from phaen.core.model.refs import OrganisationRef
from phaen.core.model.text import Text


class OrganisationKind(Choice):
    """What kind of body it is."""

    MINISTRY = "ministry", "กระทรวง", "Ministry"
    DEPARTMENT = "department", "กรมหรือสำนักงานส่วนกลาง", "Department or central office"
    REGIONAL_EDUCATION_OFFICE = (
        "regional-education-office",
        "สำนักงานศึกษาธิการภาค",
        "Regional education office",
    )
    PROVINCIAL_EDUCATION_OFFICE = (
        "provincial-education-office",
        "สำนักงานศึกษาธิการจังหวัด",
        "Provincial education office",
    )
    SERVICE_AREA_OFFICE = (
        "service-area-office",
        "สำนักงานเขตพื้นที่การศึกษา",
        "Educational service area office",
    )
    LEARNING_PROMOTION_OFFICE = (
        "learning-promotion-office",
        "สำนักงานส่งเสริมการเรียนรู้",
        "Learning-promotion office",
    )
    VOCATIONAL_OFFICE = "vocational-office", "สำนักงานอาชีวศึกษา", "Vocational education office"
    PRIVATE_EDUCATION_OFFICE = (
        "private-education-office",
        "สำนักงานการศึกษาเอกชน",
        "Private education office",
    )
    COMMITTEE = "committee", "คณะกรรมการ", "Committee"
    SCHOOL = "school", "สถานศึกษา", "School or college"
    SCHOOL_NETWORK = "school-network", "กลุ่มหรือเครือข่ายสถานศึกษา", "School network"
    LEARNING_CENTRE = "learning-centre", "ศูนย์การเรียนรู้", "Learning centre"
    LOCAL_GOVERNMENT = "local-government", "องค์กรปกครองส่วนท้องถิ่น", "Local government"
    STATE_AGENCY = "state-agency", "หน่วยงานของรัฐ", "State agency"
    UNIVERSITY = "university", "สถาบันอุดมศึกษา", "University"
    PARTNER = "partner", "ภาคีเครือข่าย", "Partner"


class FormerName(Model):
    """A name that the body had before."""

    title: Text = field("ชื่อเดิม", "ชื่อทางการก่อนเปลี่ยน")
    abbreviation: Text | None = field("อักษรย่อเดิม", "อักษรย่อก่อนเปลี่ยน", None)
    until: Date | Year | None = field("ใช้ถึง", "วันหรือปี พ.ศ. สุดท้ายที่ใช้ชื่อเดิม", None)
    law: Text | None = field("กฎหมาย", "กฎหมายที่เปลี่ยนชื่อ", None)


class Organisation(Record):
    """One body, whatever it is called in each document."""

    abbreviation: Text | None = field("อักษรย่อ", "อักษรย่อทางการ", None, examples=["ศธจ.ตาก"])
    kind: OrganisationKind = field("ประเภท", "ประเภทของหน่วยงาน")
    parent: OrganisationRef | None = field("หน่วยงานต้นสังกัด", "รหัสของหน่วยงานที่เหนือขึ้นไป", None)
    area: Text | None = field("พื้นที่", "จังหวัดหรือพื้นที่ที่รับผิดชอบ", None, examples=["จังหวัดตาก"])
    summary: Text | None = field("คำอธิบาย", "หน่วยงานนี้คืออะไร หนึ่งหรือสองประโยค", None)
    former_names: list[FormerName] = many("ชื่อเดิม", "ชื่อที่หน่วยงานนี้เคยใช้")


KIND = Kind(
    name="organisation",
    model=Organisation,
    label="หน่วยงาน",
    plural="หน่วยงาน",
    label_en="Organisation",
    plural_en="Organisations",
    files="organisations/*.yml",
    address="organisations/{id}/",
    help="หน่วยงานหรือคณะบุคคลหนึ่งแห่ง ใช้รหัสเดียวในทุกเอกสาร",
)
