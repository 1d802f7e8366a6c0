#!/usr/bin/env python3
"""Compares `linkline explain phone` with libphonenumber's Python port, so that our idea of numbers is not only our own.

    check_phone.py LINKLINE [--count 20000] [--seed 1]

Numbers are generated and written the many ways that people write them. Where libphonenumber calls a number valid, we
must read the same E.164 form and agree on what can be texted. Where it does not, we may be more lenient (blocks that are
not given out, drama numbers), but whatever we read must be what it reads. Exit code 0 if all is well.
"""

import argparse
import json
import random
import subprocess
import sys

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

MOBILE = {PhoneNumberType.MOBILE}
SILENT = {
    PhoneNumberType.FIXED_LINE, PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST,
    PhoneNumberType.VOIP, PhoneNumberType.PERSONAL_NUMBER, PhoneNumberType.PAGER, PhoneNumberType.UAN,
}
ABROAD = ["FR", "DE", "IE", "ES", "PL", "IT", "US", "IN", "PK", "RO", "PT", "NG", "AU", "UA", "BD", "GH", "CN", "BR"]
ISLANDS = ["JE", "GG", "IM"]
SCRIPTS = ["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]
GAPS = [" ", "-", "", ".", "\u2013", "\u2011", "\u00a0", "\u200b", " - ", "  ", "\u2009"]


def national(random):
    """Ten digits (nine now and then) behind +44."""
    heads = ["7%d" % random.randint(1, 9), "74", "75", "77", "78", "79", "7624", "7700900", "70", "76", "20", "113", "121",
             "1204", "1534", "1481", "1624", "1632960", "29", "28", "161", "300", "345", "800", "808", "844", "871", "909",
             "55", "56", "7781", "7797", "7839", "7911", "7829", "7937", "7509", "7524", "74576", "77003"]
    head = random.choice(heads)
    length = 9 if random.random() < 0.03 else 10
    return head + "".join(random.choice("0123456789") for _ in range(length - len(head)))


def written(digits, random):
    """A UK number as somebody may write it: the prefix, gaps and script that they use."""
    prefix = random.choice(["0", "0", "0", "+44", "+44 (0)", "0044", "44", "0044 (0)", "+44 0", "(+44) ", "(0)", "＋44"])
    gap = random.choice(GAPS)
    cut = random.choice([(4, 7), (3, 6), (2, 6), (5, 10)])
    parts = [digits[: cut[0]], digits[cut[0] : cut[1]], digits[cut[1] :]]
    text = prefix + (gap if prefix.endswith(("4", ")")) else "") + gap.join(part for part in parts if part)
    if prefix == "0" and random.random() < 0.1:
        text = "(0%s) %s" % (parts[0], "".join(parts[1:]))
    script = random.choice(SCRIPTS) if random.random() < 0.2 else SCRIPTS[0]
    text = "".join(script[int(mark)] if mark in "0123456789" else mark for mark in text)
    if random.random() < 0.1:
        text = "\u202a" + text + "\u202c"
    return (" " if random.random() < 0.1 else "") + text


def foreign(random):
    """A valid number of another country: an example of libphonenumber's with its last digits changed."""
    region = random.choice(ABROAD)
    kind = random.choice([PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE])
    example = phonenumbers.example_number_for_type(region, kind)
    text = phonenumbers.format_number(example, PhoneNumberFormat.E164)
    text = text[:-3] + "".join(random.choice("0123456789") for _ in range(3))
    shape = random.choice([PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL])
    written = phonenumbers.format_number(phonenumbers.parse(text), shape)
    return "00" + written[1:] if random.random() < 0.2 else written


def expected(text):
    """E.164, whether it is valid, and what can be texted, as libphonenumber has it."""
    try:
        # A thin space is one that libphonenumber does not know.
        number = phonenumbers.parse(text.replace("\u2009", " "), "GB")
    except phonenumbers.NumberParseException:
        return None, False, None
    form = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if not phonenumbers.is_valid_number(number):
        return form, False, None
    region, kind = phonenumbers.region_code_for_number(number), phonenumbers.number_type(number)
    if region == "GB":
        return form, True, True if kind in MOBILE else False if kind in SILENT else None
    if region in ISLANDS:
        return form, True, "international" if kind in MOBILE else False if kind in SILENT else None
    return form, True, "international"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("linkline")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    texts = [foreign(rng) if rng.random() < 0.15 else written(national(rng), rng) for _ in range(options.count)]
    lines = "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))
    run = subprocess.run([options.linkline, "explain", "phone"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if [answer.get("id") for answer in answers] != list(range(options.count)):
        print("check_phone: the answers are not one for each line, in order", file=sys.stderr)
        return 1
    valid, faults = 0, []
    for text, answer in zip(texts, answers):
        form, is_valid, sms = expected(text)
        if is_valid:
            valid += 1
            if answer["e164"] != form:
                faults.append((text, answer, form, "the number"))
            elif sms is not None and answer["sms"] != sms and answer["sms"] != "test":
                faults.append((text, answer, sms, "what can be texted"))
        elif answer["e164"] is not None and answer["e164"] != form:
            faults.append((text, answer, form, "the number"))
    for text, answer, wanted, what in faults[: options.show]:
        print("check_phone: %s of %r: %s, and libphonenumber has %r" % (what, text, answer, wanted), file=sys.stderr)
    print("%d numbers, %d valid, %d read otherwise than libphonenumber does" % (options.count, valid, len(faults)))
    return 1 if faults or valid < options.count // 4 else 0


if __name__ == "__main__":
    sys.exit(main())
