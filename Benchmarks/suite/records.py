"""Writes records as JSON Lines, all of them distinct and the same ones every time.

Lengths are spread as those of real prompts are: half of the lines below 270 bytes, one in a hundred
over 1,700, 358 on average; one prompt in ten is Chinese, Japanese or Korean.
"""

import json
import random

THINGS = (
    "jacket car sky tablecloth sofa wallpaper hat horizon vase shirt bicycle lamp door window bench "
    "umbrella kettle carpet fence boat guitar mirror scarf bottle clock bridge tower balcony"
).split()
COLOURS = "dark green,ivory,navy,terracotta,pale yellow,black,silver,moss,coral,teal,plum".split(",")
PLACES = (
    "a beach at dusk,a snowy square,a quiet library,a market hall,a rooftop garden,a plain studio,"
    "a foggy harbour,a desert road,an empty theatre,a bamboo forest"
).split(",")
SIDES = "on the left,on the right,in the middle,behind her,near the door,at the top,below it".split(",")
WORDS = "OPEN LATE,Summer Sale,No Entry,Fresh Bread,Platform 4,AURA,Room 12,Thank You".split(",")

ENGLISH = [
    "Change the {thing} {side} to {colour}.",
    "Replace the {thing} with a {colour} {thing2}.",
    "Could you please make the {thing} {colour}?",
    "Keep the {thing} and the {thing2} unchanged.",
    "Keep everything else as it is.",
    "The {thing} {side} should be removed.",
    "Put the {thing} into {place}, and turn the {thing2} {colour}.",
    "Let the sign say \"{word}\" in {colour} letters.",
    "Add a small {colour} {thing} {side}.",
    "Make it more cinematic.",
    "I want the {thing} to look {number} years older.",
    "Use soft light from the left, as in {place}.",
    "She stands {side} of the {thing} and looks at the {colour} {thing2}.",
    "The picture was taken in {place}, with long shadows on the {thing} and a few leaves {side}.",
    "Remove the {thing}, but do not touch the {thing2}.",
    "Use image {digit} for the {thing}.",
    "Blur the background a little and sharpen the {thing}.",
    "No people, no text, {number} percent brighter.",
]
# New pictures, which need no image.
PICTURES = [
    "A wide shot of {place} at {number} mm, with a {colour} {thing} and a {thing2} {side}.",
    "The {colour} {thing} reflects the last light of {place} while a {thing2} waits {side}.",
    "Soft light falls on a {thing} and a {colour} {thing2} in {place}.",
]
WIDE = [
    "把{number}号的外套换成红色，", "保持人物不变。", "背景改成海滩，天空更亮。", "请把第{digit}张图的文字改成“{word}”。",
    "背景を{number}階の夜景に変えてください。", "顔はそのままにして、", "文字を「{word}」に変更。",
    "배경을 {number}층 옥상으로 바꿔 주세요. ", "얼굴은 그대로 두고 ", "글자를 “{word}”로 바꾸기. ",
]


def _sentence(chance, form):
    return form.format(
        thing=chance.choice(THINGS), thing2=chance.choice(THINGS), side=chance.choice(SIDES),
        colour=chance.choice(COLOURS), place=chance.choice(PLACES), word=chance.choice(WORDS),
        number=chance.randrange(2, 9999), digit=chance.randrange(1, 4))


def _texts(count, seed):
    """So many prompts, no two of them equal, each with whether it describes a new picture."""
    chance, known = random.Random(seed), set()
    while len(known) < count:
        kind = chance.random()
        length = min(2_400, max(30, chance.lognormvariate(5.045, 1.0)))
        forms = WIDE if kind < 0.1 else PICTURES if kind < 0.3 else ENGLISH
        join = "" if forms is WIDE else " "
        text = _sentence(chance, chance.choice(forms))
        while len(text.encode()) < length:
            text += join + _sentence(chance, chance.choice(forms))
        if text not in known:
            known.add(text)
            yield text, forms is PICTURES


def prompts(count, seed=7):
    """The prompts alone."""
    return (text for text, _ in _texts(count, seed))


def records(count, seed=7):
    """The prompts as records: edits with an image, some with fields."""
    chance = random.Random(seed + 1)
    for number, (prompt, is_picture) in enumerate(_texts(count, seed), start=1):
        record = {"id": number, "prompt": prompt}
        if not is_picture:
            record["image_urls"] = [f"https://example.com/{number}.jpg"]
        if chance.random() < 0.3:
            record["aspect_ratio"] = chance.choice(["1:1", "16:9", "3:4"])
        yield record


def write(folder, count):
    """Writes COUNT records, and their prompts alone, one a line; gives both paths."""
    lines, texts = folder / f"records-{count}.jsonl", folder / f"prompts-{count}.txt"
    if not lines.exists():
        with open(folder / "new.jsonl", "w") as to, open(folder / "new.txt", "w") as plain:
            for record in records(count):
                to.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
                plain.write(record["prompt"] + "\n")
        (folder / "new.txt").rename(texts)
        (folder / "new.jsonl").rename(lines)
    return lines, texts
