#!/usr/bin/env python3
"""Checks against Twilio's own Python library, so that our idea of Twilio is not only our own.

    check_twilio.py fake URL                        the stand-in satisfies Twilio's own client
    check_twilio.py sign URL --token T NAME=VALUE…   prints the signature that Twilio puts on this webhook
    check_twilio.py post URL --token T [--public URL] NAME=VALUE…   signs it and posts it to us; prints status and body
    check_twilio.py compare URL --account A --token T   sends the last message that the stand-in at URL has recorded
                                                    once more with Twilio's own client, and compares both requests

Signatures are over --public if it is given, the address by which the gateway knows us. Exit code 0 if all is well.
"""

import argparse
import json
import sys
import urllib.parse
import urllib.request

from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

ACCOUNT = "AC22222222222222222222222222222222"
TOKEN = "0123456789abcdef0123456789abcdef"
PATIENT, LINE = "+447700900123", "+447700900456"
FIELDS = {
    "To": "to",
    "From": "from_",
    "Body": "body",
    "MessagingServiceSid": "messaging_service_sid",
    "StatusCallback": "status_callback",
    "ValidityPeriod": "validity_period",
}


class Failure(Exception):
    pass


def expect(condition, text):
    if not condition:
        raise Failure(text)


def client(url, account, token, timeout=5):
    result = Client(account, token, http_client=TwilioHttpClient(timeout=timeout))
    result.api.base_url = url.rstrip("/")
    return result


def fetch(url):
    with urllib.request.urlopen(url, timeout=5) as answer:
        return json.load(answer)


def control(url, mode, count=None):
    query = {"mode": mode} | ({"count": count} if count else {})
    fetch(url + "/control?" + urllib.parse.urlencode(query))


def check_fake(options):
    """Every mode of the stand-in, seen by Twilio's own client."""
    url = options.url.rstrip("/")
    fetch(url + "/reset")
    messages = client(url, options.account, options.token).messages

    made = messages.create(to=PATIENT, from_=LINE, body="Dŵr a thân + 100%", validity_period=600)
    expect(made.sid.startswith("SM") and made.status == "queued", "a message was not made as Twilio makes it")
    expect(made.body == "Dŵr a thân + 100%", "the words came back changed")
    expect(made.date_created is not None, "the date of creation cannot be read")
    expect(messages(made.sid).fetch().sid == made.sid, "a message cannot be fetched by its id")
    for number in range(3):
        messages.create(to="+447700900124", from_=LINE, body="text %d" % number)
    found = messages.list(to="+447700900124", page_size=2)
    expect([message.body for message in found] == ["text 2", "text 1", "text 0"], "the list is not paged, newest first")
    day = made.date_created.date()
    expect(len(messages.list(to=PATIENT, date_sent=day)) == 1, "the list by day misses a message")
    expect(len(messages.list(to=PATIENT, date_sent_before="2001-01-01")) == 0, "the list by day holds too much")

    for mode, status, code in [("429", 429, 20429), ("400-21610", 400, 21610), ("500-before", 500, 20500)]:
        control(url, mode, 1)
        try:
            messages.create(to=PATIENT, from_=LINE, body=mode)
            raise Failure("mode %s let a message through" % mode)
        except TwilioRestException as error:
            expect((error.status, error.code) == (status, code), "mode %s answered %s" % (mode, error))
        expect(not [one for one in messages.list(to=PATIENT) if one.body == mode], "mode %s took the message" % mode)
    for mode in ["500-after", "drop-after-accept", "drop-before", "timeout"]:
        control(url, mode, 1)
        try:
            client(url, options.account, options.token, timeout=1).messages.create(to=PATIENT, from_=LINE, body=mode)
            raise Failure("mode %s answered as if all were well" % mode)
        except Failure:
            raise
        except Exception:
            pass
        taken = [one for one in messages.list(to=PATIENT) if one.body == mode]
        expect(len(taken) == (0 if mode == "drop-before" else 1), "mode %s took %d messages" % (mode, len(taken)))
    fetch(url + "/reset")
    expect(fetch(url + "/recorded") == {"requests": [], "messages": [], "lookups": []}, "a reset left something behind")
    print("the stand-in satisfies Twilio's own client")


def parameters(pairs):
    """The fields as Twilio's library takes them: a repeated name has a list of values."""
    result = {}
    for name, value in pairs:
        result.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in result.items()}


def signature(options, pairs):
    return RequestValidator(options.token).compute_signature(options.public or options.url, parameters(pairs))


def pairs_of(options):
    return [tuple(field.split("=", 1)) for field in options.fields]


def sign(options):
    print(signature(options, pairs_of(options)))


def post(options):
    pairs = pairs_of(options)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
        "X-Twilio-Signature": signature(options, pairs),
    }
    body = urllib.parse.urlencode(pairs).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(options.url, body, headers), timeout=15) as answer:
            status, text = answer.status, answer.read()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read()
    print(status, text.decode("utf-8", "replace"))
    expect(200 <= status < 300, "the webhook was refused")


def compare(options):
    """Our last request and the one that Twilio's own client makes of the same message must not differ."""
    url = options.url.rstrip("/")
    posts = fetch(url + "/recorded")["requests"]
    expect(posts, "the stand-in has recorded no request")
    ours = posts[-1]
    unknown = set(ours["form"]) - set(FIELDS)
    expect(not unknown, "we send fields that are not compared: %s" % sorted(unknown))
    arguments = {FIELDS[name]: values[0] for name, values in ours["form"].items()}
    client(url, options.account, options.token).messages.create(**arguments)
    theirs = fetch(url + "/recorded")["requests"][-1]
    expect(theirs is not ours and theirs["mode"] == "ok", "the stand-in is not in the mode ok")

    def headers(request):
        found = {name.lower(): value for name, value in request["headers"].items()}
        return {
            "authorization": found.get("authorization"),
            "content-type": found.get("content-type", "").split(";")[0],
            "accept": found.get("accept"),
            "host": found.get("host"),
        }

    left, right = headers(ours), headers(theirs)
    different = sorted(name for name in left if left[name] != right[name])
    # Names only: the values hold credentials.
    expect(not different, "these headers differ: %s" % ", ".join(different))
    for name in ["method", "path", "form"]:
        expect(ours[name] == theirs[name], "the %s differs: %r and %r" % (name, ours[name], theirs[name]))
    print("the same request as Twilio's own client makes: %s" % ", ".join(sorted(ours["form"])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    for name, action in [("fake", check_fake), ("sign", sign), ("post", post), ("compare", compare)]:
        command = commands.add_parser(name)
        command.set_defaults(action=action)
        command.add_argument("url")
        command.add_argument("--account", default=ACCOUNT)
        command.add_argument("--token", default=TOKEN)
        command.add_argument("--public", default="")
        if action in (sign, post):
            command.add_argument("fields", nargs="+", metavar="NAME=VALUE")
    options = parser.parse_args()
    try:
        options.action(options)
    except Failure as failure:
        print("check_twilio: %s" % failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
