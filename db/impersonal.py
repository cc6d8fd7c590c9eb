"""Columns that hold nothing personal, by table; a column stands here or in ``db.purposes`` (R-50)."""

from __future__ import annotations

from collections.abc import Mapping

FREE: Mapping[str, str] = {
    "appointment": "station kind requested_at channel target target_unit category wished confidential status"
    " settled_at confirmed confirmed_on place supply notified_on",
    "assignment": "matter year serial number unit assigned_at due_on role signed_on returned_at"
    " return_reason suggested_unit replied_at route ended_at",
    "attachment": "subject_kind subject kind media size pages width height added_at voided_at",
    "attendance_mark": "event invitation what method desk undone_at",
    "ballot": "event topic motion rule issued returned void in_favour against abstained present members"
    " counted_at",
    "blob": "name size",
    "blob_part": "name number",
    "branch": "origin former first heard_at seen_at",
    "bundle_aside": "partner origin first last reason",
    "bundle_cursor": "partner origin received durable",
    "bundle_held": "entry origin first last reason",
    "bundle_lacking": "partner origin first last",
    "bundle_sent": "series partner number digest extent operations attachments size parts name made_at"
    " handed_at received_at",
    "bundle_shown": "partner number origin upto sight",
    "bundle_taken": "bundle partner number part made_at taken_at operations conflicts held name new changed"
    " known attachments",
    "bundle_tray": "id sha256 name size partner station reason trouble first program kept_at",
    "bundle_wanted": "partner digest",
    "conflict": "kind record field_group newest",
    "council": "station kind name term seats quorum_of quorum_in retired",
    "council_member": "council",
    "council_topic": "council title publicised_on given_out_on event withdrawn",
    "deputy_group": "kind name task from_on to_on",
    "draft": "ticket saved_at",
    "duty_absence": "withdrawn",
    "duty_attendance": "cell noted_at",
    "duty_cell": "shift place post_kind levels speciality wished_group locked dropped",
    "duty_exception": "station form first last pattern occasion withdrawn weekdays",
    "duty_pattern": "station theme form numbers months nth every since lunar weekends starts ends holiday"
    " posts mix valid_from valid_until retired seed",
    "duty_shift": "station day starts ends planned_on theme mix status version announced_on nobody_came pattern",
    "duty_swap": "cell other_cell outcome decided_at",
    "duty_table": "station first last number announced_on published_at withdrawn_at",
    "enrolment": "nonce request answer state made_at is_own",
    "erasure": "record origin seq",
    "evaluation_answer": "sheet item",
    "evaluation_finding": "sheet session department item found_on due_on",
    "evaluation_party": "session role withdrawn_at",
    "evaluation_session": "station day theme inspection form year serial organiser briefed_at ticked closed_at",
    "evaluation_sheet": "session firm department serial form seed state locked_at version corrects"
    " inspection_code",
    "event": "station event_type title programme series_no day starts ends place mode is_extra"
    " categories council opens_before late_after early_before hides_names seed state opinions"
    " matters reports adopted cost",
    "event_host": "event role unit withdrawn",
    "event_part": "event place part title about starts minutes material done_at withdrawn",
    "event_question": "event noted_at became",
    "extension": "matter asked_on new_due granted decided_at visitor_informed is_over",
    "failed_scan": "event desk at outcome settled_at",
    "feedback": "matter told_at contact_form deputy_told",
    "finding_step": "finding what happened_on",
    "form_template": "station code version digest content issued_at retired_at",
    "headcount": "event place unit number quality counted_at",
    "hub": "replica code name root keys receive version highest since in_force is_own",
    "import": "imported_at added updated left_out undone_at",
    "inspected_firm": "session uscc withdrawn_at",
    "invitation": "event serial is_walk_in substitute_for leave_at withdrawn_at",
    "link": "matter type target ended_at",
    "matter": "visit year serial number machine_number scan_digits received_at demand_type category"
    " urgency scale state replied_at closed_at result days_late redone left_state decline_reason unit"
    " assigned_at due_on due_days original_due_on round_due_on is_public_interest related_count",
    "naming": "matter ended",
    "naming_request": "matter settled",
    "note": "matter",
    "operation": "origin seq kind verb commitment act link",
    "organization": "kind name short_name phone region_code organ_class categories active parent"
    " second_parent letterhead brand",
    "origin": "number replica epoch public_key boxed_key counter is_own is_foreign",
    "parked": "origin seq kind record",
    "partner": "replica heard_at seen policies compared_at differing",
    "partner_origin": "origin replica counter public_key certificate",
    "policy_document": "hub digest content",
    "print": "matter paper printer copies succeeded",
    "rating": "matter rated_at round method",
    "reply": "matter unit replied_at result met_person contact_form next_reply_due on_site year serial"
    " number has_seal publicity copy_to days_late",
    "reply_check": "matter reply checked_at answers says_done has_date has_contact good_tone",
    "reply_template": "name category result text shipped retired_at",
    "revisit": "matter revisited_at",
    "saved_filter": "removed",
    "sealing_box": "key public box",
    "sealing_key": "number public unclaimed",
    "search_entry": "entry kind record",
    "search_key": "entry",
    "segment": "origin first last head signature",
    "session_question": "session noted_at",
    "setting": "station name value",
    "sheet_officer": "sheet place withdrawn",
    "sheet_signature": "sheet role form digest voided",
    "station": "code scan_code name short_name level host_body region_code city county town phone"
    " office_hours host",
    "station_key": "number sign receive box made_at",
    "supply_slot": "station unit day starts ends place region_name categories seats withdrawn",
    "ticket": "day position done",
    "unsaved_form": "form saved_at",
    "urge": "matter unit urged_at form due_on",
    "visit": "visitor_kind visitor_count",
    "waiting_attachment": "id visit added_at",
}
"""Columns that tell of a matter, a unit or a file, and of nobody."""

BOOKKEEPING = frozenset({
    "id", "base_origin", "base_seq", "base_hlc", "clk", "extra", "revision",
})  # fmt: skip
"""What every record has besides."""


def free_of_it() -> frozenset[str]:
    """Return every column that holds nothing personal as ``table.column``."""
    return frozenset(f"{table}.{name}" for table, names in FREE.items() for name in names.split())
