"""Which clause a verb belongs to: it fills the open one, or begins a participle, an infinitive or another clause."""

from __future__ import annotations

from ..state import RAIDS, Clause, Group, Item, Verb
from .lookahead import is_reduced, speaker_behind, told_of
from .tree import ClauseTree


class VerbPlacer:
    """Gives verbs their clause."""

    def __init__(self, tree: ClauseTree) -> None:
        self.tree = tree
        self.s, self.items, self.lex = tree.s, tree.items, tree.lex

    def on_verb(self, item: Item, n: int) -> None:
        v = item.verb
        assert v is not None
        previous = self.tree.before(n)
        in_gap = self.tree.cur.kind == "rel" and self.tree.cur.object_gap is not None and self.tree.cur.verb is None and self.tree.cur.subject is not None
        who = not self.lex.head_first and previous is not None and previous.kind == "rel" and self.tree.cur.kind == "rel" and self.tree.cur.verb is None  # "who resisted was shot"
        reduced = not in_gap and not who and not self.goes_on_infinitive(v, previous, n) and (is_reduced(self.items, n, self.lex) or self.of_event(v, previous, n))
        if n and told_of(self.items, n - 1, self.lex) and self.tree.cur.verb is self.items[n - 1].verb:
            event = next((i.group for i in reversed(self.items[:n - 3]) if i.group is not None and "event" in i.group.classes and i.group.triggers), None)
            c = self.tree.open("comp", self.tree.cur, event, marker="that")
            c.verb = v
            self.tree.cur = c
            return
        if v.infinitive:
            if previous is not None and previous.kind == "comma" and (aside := self.tree.cur).kind in {"red", "rel"} and aside.parent is not None \
                    and aside.subject in aside.parent.objects:
                self.tree.cur = aside.parent  # "ordered the mission, known as X, to leave"
            marker = previous.value if previous is not None and previous.kind == "prep" else ""
            kind = self.lex.infinitive_markers.get(marker, "")
            joined = next((i for i in reversed(self.items[:n]) if i.kind not in {"prep", "quote", "adverb"}), None)
            if joined is not None and joined.kind == "conj" and self.tree.cur.kind == "inf" and self.tree.cur.parent is not None and not kind:
                c = self.tree.open("inf", self.tree.cur.parent, self.tree.cur.subject, marker=self.tree.cur.marker)  # "to kill ten and to destroy two"
                c.subject_shared, c.verb, c.previous = True, v, self.tree.cur
                self.tree.cur = c
                return
            c = self.tree.open("part" if kind == "asserted" else "inf", self.tree.cur, self.tree.cur.subject, marker=marker if self.lex.head_first else "")
            c.subject_shared = True
            if (doer := self.doer(previous)) is not None:
                c.subject = doer
            if self.tree.cur.verb is not None and self.tree.cur.verb.cues("demand"):
                asked = self.tree.cur.objects[0] if self.tree.cur.objects else previous.group if previous is not None and not self.lex.head_first else None
                c.subject = asked if asked is not None and any(asked is x for x in (*self.tree.cur.objects, *self.tree.cur.adjuncts)) else c.subject  # "called for him to go"
            elif (made := self.made_to(previous)) is not None:
                c.subject = made
            if self.lex.head_first and self.tree.cur.objects and self.tree.cur.verb is not None and not self.tree.cur.verb.passive and any(
                    f.complement for p in self.tree.cur.verb.patterns for f in p.frames):
                c.subject = self.tree.cur.objects[0]
            elif self.lex.head_first and self.tree.cur.verb is not None and not self.tree.cur.objects and self.tree.cur.adjuncts and any(
                    f.complement == "alleged" and f.preps.get(self.tree.cur.adjuncts[-1].prep) == "target" for p in self.tree.cur.verb.patterns for f in p.frames):
                c.subject = self.tree.cur.adjuncts[-1]
            c.verb = v
            self.tree.cur = c
            return
        if self.lex.head_first and self.closes(v, n):
            return
        if self.goes_on(v, previous, n):
            v.finite, v.perfect, v.hearsay = True, True, v.hearsay or self.tree.cur.verb is not None and self.tree.cur.verb.hearsay
            if self.tree.cur.kind == "inf":
                c = self.tree.open("inf", self.tree.cur.parent, self.tree.cur.subject, marker=self.tree.cur.marker)
                c.previous, c.subject_shared, c.verb = self.tree.cur, True, v
                v.finite, v.infinitive = False, True
                self.tree.cur = c
                return
            self.finite(v, previous, n)
            return
        if (reduced or not v.finite and "pp" in v.tags) and self.counted_part(v, n):
            return
        if not v.finite or reduced:
            self.nonfinite(v, previous, n, reduced)
            return
        self.finite(v, previous, n)

    def made_to(self, previous: Item | None) -> Group | None:
        """"Forced villagers to leave", "wants French troops to go": who is to do it is the object."""
        cur = self.tree.cur
        if cur.verb is None or cur.verb.passive or cur.verb.lemma not in self.lex.object_control or not cur.objects or previous is None:
            return None
        last = cur.objects[-1]
        near = previous.group is last or previous.kind == "prep"
        return last if near and last.classes & {"person", "civil", "armed", "actor", "polity", "group", "community", "government", "state-force"} else None

    def doer(self, previous: Item | None) -> Group | None:
        """"An attempt by X | to seize Y": who stands with "by" between a noun and its infinitive."""
        g = previous.group if previous is not None else None
        by = g is not None and "agent" in self.lex.prep_class.get(g.prep, ()) and self.tree.cur.verb is None
        return g if by and g is not None and g.classes & {"actor", "armed", "person", "group", "government"} else None

    def goes_on_infinitive(self, v: Verb, previous: Item | None, n: int) -> bool:
        """"Are said to have torched lorries and buses, abducted drivers and attacked convoys": the same "to have" before each."""
        cur = self.tree.cur
        return not self.lex.head_first and v.ambiguous and cur.kind == "inf" and cur.verb is not None and cur.verb.perfect and previous is not None \
            and previous.kind in {"comma", "conj"} and self.tree.object_follows(n)

    def of_event(self, v: Verb, previous: Item | None, n: int) -> bool:
        """"Claimed an attack on X, carried out on Monday": a past form without object after a comma says more of the event."""
        verb = self.tree.cur.verb
        return v.ambiguous and previous is not None and previous.kind == "comma" and verb is not None and any(p.use == "light" for p in v.patterns) \
            and not self.tree.object_follows(n) and any(g.triggers and g.start >= verb.start for g in self.s.groups if g.item < n)

    def tells_of(self, g: Group, v: Verb) -> bool:
        """"Against demonstrators calling for ...", "on worshippers leaving the mosque": what the people right before the participle do, unless it is violence."""
        return bool(g.prep) and bool(g.classes & {"person", "protesters"}) and not v.cues("say") \
            and not any(f.fold in {"violence", "captivity", "looting", "burning"} for p in v.patterns for f in p.frames)

    def counted_part(self, v: Verb, n: int) -> bool:
        """"Eleven were killed and two dozen injured by X", "nine were killed and four others taken hostage": a clause of its own, passive like the first."""
        cur, before = self.tree.cur, self.items[n - 1].group if n else None
        if cur.verb is None or not cur.verb.passive or not cur.verb.finite or before not in cur.objects or before is None \
                or n < 2 or self.items[n - 2].kind not in {"conj", "comma"}:
            return False
        tolls = not self.lex.head_first and all(any(f.toll for p in x.patterns for f in p.frames) for x in (v, cur.verb))  # "... and four soldiers wounded by a mine"
        if before.number is None or v.finite and before.classes - {"number"} and not tolls or self.lex.head_first and before.classes - {"number"}:
            return False
        cur.objects.remove(before)
        c = self.tree.open("main", None, before)
        c.previous, c.verb, v.passive = cur, v, True
        self.tree.cur = c
        return True

    def closes(self, v: Verb, n: int) -> bool:
        """« L'armée a, au cours d'une patrouille, tué ... » : the participle of an auxiliary that stands before what the commas set apart."""
        before = [i for i in self.items[max(0, n - 2):n] if i.kind != "not"]
        if v.finite or "pp" not in v.tags or not before or before[-1].kind != "comma":
            return False
        c: Clause | None = self.tree.cur
        while c is not None and c.kind in {"part", "red", "rel", "inf"} and c.parent is not None and not self.bare_auxiliary(c, n):
            c = c.parent
        if c is None or not self.bare_auxiliary(c, n):
            return False
        aux = c.verb
        assert aux is not None
        v.finite, v.perfect, v.hearsay = True, True, aux.hearsay
        v.negated = aux.negated or next((i.value for i in self.items[n - 1:n] if i.kind == "not"), "")
        v.passive = aux.lemma in self.lex.be and v.lemma not in self.lex.be_verbs
        c.verb, self.tree.cur = v, c
        return True

    def bare_auxiliary(self, c: Clause, n: int) -> bool:
        """Is the verb of a clause a bare form of "have" or "be" with a comma right behind it?"""
        v = c.verb
        if v is None or not v.finite or c.objects or v.patterns or v.lemma not in self.lex.have and v.lemma not in self.lex.be or v.main != v.end - 1:
            return False
        k = next((k for k in range(n - 1, -1, -1) if self.items[k].verb is v), n)
        return k + 1 < n and self.items[k + 1].kind == "comma"

    def goes_on(self, v: Verb, previous: Item | None, n: int) -> bool:
        """A participle that shares the auxiliary before it: "have searched houses and arrested six"."""
        if v.finite or v.passive or "pp" not in v.tags or previous is None or previous.kind not in {"conj", "comma"}:
            return False
        c: Clause | None = self.tree.cur
        while c is not None and c.kind in {"part", "red", "rel"} and c.parent is not None:
            c = c.parent
        if c is not None and c.verb is not None and c.verb.cues("say") and c.previous is not None and c.subject_shared:
            c = c.previous  # "would have sacked the town, the mayor thinks, and taken the girls"
        if c is None or c.verb is None or not c.verb.perfect or c.verb.passive or not (self.tree.object_follows(n) or self.lex.head_first and v.patterns and v.patterns[0].rest):
            return False
        self.tree.cur = c
        return True

    def nonfinite(self, v, previous: Item | None, n: int, reduced: bool) -> None:  # type: ignore[no-untyped-def]
        """A participle: with the noun before it, or after a comma with the subject of the clause."""
        cur = self.tree.cur
        gerund = "ger" in v.tags and "pp" not in v.tags
        if not gerund:
            v.passive = v.lemma not in self.lex.be_verbs or bool(v.patterns and v.patterns[0].rest)
        last = self.items[n - 1] if n else None
        if gerund and last is not None and last.kind == "adverb" and (last.value in self.lex.of_words or not self.lex.head_first and last.value in self.lex.prep_class):
            previous = last  # "accused X of killing": the word is part of the verb's pattern
        if gerund and v.passive is False and previous is not None and (previous.kind == "prep" or previous.kind == "adverb"):
            speech = self.speech_above(cur) if cur.kind == "comp" and previous.value in self.lex.gerund_markers and v.cues("say", "allege", "deny", "demand") else None
            accused = speech is None and cur.verb is not None and cur.objects and any(f.complement == "alleged" for p in cur.verb.patterns for f in p.frames)
            kept = cur.verb is not None and not cur.verb.passive and bool(cur.objects) and not self.lex.head_first and bool(
                self.lex.prep_class.get(previous.value, set()) & {"origin", "against"}) and previous.value not in self.lex.adverbs
            accused = accused or kept  # "banned traders from entering", "warned residents against cooperating"
            subject = (cur.objects[0] if accused and not cur.verb.passive else cur.subject) or self.tree.main(cur).subject  # type: ignore[union-attr]
            if speech is not None:  # « a dit que ..., en accusant l'armée »
                cur, subject = speech, speech.subject
            man = self.items[n - 2].group if n > 1 and "charged" in self.lex.prep_class.get(previous.value, ()) else None
            c = self.tree.open("part", cur, man or subject, marker=previous.value)  # "killed a man accused of stealing cattle": he, not they
            c.subject_shared = man is None
        elif previous is None or previous.kind == "sub":
            if cur.kind == "sub" and cur.verb is None:
                cur.verb = v
                cur.subject = cur.subject or (self.tree.main(cur).subject if cur.parent is not None else None)
                cur.subject_shared = True
                return
            c = self.tree.open("part", cur)
            c.marker = "front"
        elif gerund and previous.kind == "group" and previous.group is not None and "belonging" in self.lex.prep_class.get(
                (previous.group.parent_coord or previous.group).prep, ()) and cur.verb is not None:
            c = self.tree.open("part", cur, previous.group.parent_coord or previous.group, marker="with")
        elif gerund and previous.kind == "group" and previous.group is not None and (self.tells_of(previous.group, v) or not self.lex.head_first
                                                                                     and v.lemma in self.lex.carrying and "vehicle" in previous.group.classes):
            c = self.tree.open("part", cur, previous.group.parent_coord or previous.group)
        elif previous.kind == "group" and not (gerund and cur.verb is not None and cur.objects == [] and previous.group is not None
                                               and previous.group.prep):
            head = self.tree.head_of(previous.group)
            if self.lex.head_first and previous.group is not None and previous.group.number is not None and previous.group.host is not None:
                head = previous.group  # "on the enemy's side, fifteen killed"
            if head is not None and head.triggers and previous.group is not None and self.captive(previous.group, v):
                head = previous.group  # "the release of a leader detained since Friday"
            if self.lex.head_first and previous.group is not None and previous.group.triggers and any(p.use == "light" for p in v.patterns):
                head = previous.group  # "the lifting of the blockade imposed by X"
            if not self.lex.head_first and head is not None and "device" not in head.classes and any(f.fold == "device" for p in v.patterns for f in p.frames):
                head = next((g for g in reversed(self.s.groups) if "device" in g.classes and g.item < n), head)  # "a bomb in X planted by Y"
            if v.lemma in self.lex.pin and not self.lex.head_first and head is not None and not head.triggers:
                head = next((g for g in reversed(self.s.groups) if g.triggers and g.item < n), head)  # "attacks on villages in X blamed on Y"
            c = self.tree.open("red" if not gerund else "part", cur, head)
        elif previous.kind in {"comma", "conj", "group"}:
            speech = self.speech_above(cur) if gerund and v.cues("say") and previous.kind == "comma" and not self.lex.head_first else None
            if speech is not None:
                c = self.tree.open("part", speech, speech.subject)  # "X said that ..., adding that ..."
                c.subject_shared = True
            elif gerund:
                if self.lex.head_first and cur.kind == "inf" and cur.marker in self.lex.nonfinite_negators and previous.kind == "comma" and cur.parent is not None:
                    cur = cur.parent  # « sont partis sans tirer, emportant deux motos »
                over = cur.parent if cur.kind == "sub" and not self.lex.head_first else None
                if over is not None and over.verb is not None and cur.verb is not None and not any(p.frames for p in cur.verb.patterns):
                    cur = over  # "a mine went off as a cart passed, killing two"
                cur = self.told_of(cur, v, previous)
                subject = self.tree.main_subject(cur)
                if previous.kind == "conj" and cur.kind == "part":
                    subject = cur.subject
                c = self.tree.open("part", cur if cur.kind != "part" else cur.parent, subject)
                c.subject_shared = True
            else:
                shared = cur.verb is not None and cur.verb.passive
                near = self.tree.chain_head(n)
                if self.lex.head_first and near is not None and near.classes == {"place"} and cur.verb is None and cur.subject is not None:
                    near = cur.subject
                host = next((i.group for i in reversed(self.items[:n - 1]) if i.kind != "adverb"), None) if previous.kind == "comma" else None
                if near is not None and near.triggers and host is not None and self.captive(host, v):
                    near, shared = host, False  # "the release of President X, held since July"
                if previous.kind == "comma" and any(
                        p.use == "light" or p.value == "allege" or any(f.fold == "claim" for f in p.frames) for p in v.patterns):
                    event = next((g for g in reversed(self.s.groups) if g.triggers), None)  # "the attack on the camp of X, claimed by Y"
                    near, shared = (event, False) if event is not None else (near, shared)
                subject = cur.subject if shared else (near or cur.subject)
                agent = near is not None and shared and previous.kind == "comma" and self.lex.head_first and "agent" in self.lex.prep_class.get(near.prep, ()) \
                    and any(f.fold == "support" for p in v.patterns for f in p.frames)
                subject = near if agent else subject  # « abattus par les soldats, épaulés par X »
                beside = previous.kind == "conj" and cur.kind == "inf" and shared and not cur.objects and cur.parent is not None  # "to have been killed or captured"
                c = self.tree.open("inf", cur.parent, subject, marker=cur.marker) if beside else self.tree.open("red", cur, subject)
                c.subject_shared = shared
        else:
            c = self.tree.open("part", cur, cur.subject or self.tree.main_subject(cur))
            c.subject_shared = True
        c.verb = v
        self.tree.cur = c

    def captive(self, g: Group, v: Verb) -> bool:
        """People, and a verb of captivity."""
        return (g.role is not None and g.role.section == "people" or "figure" in g.classes) and any(f.fold == "captivity" for p in v.patterns for f in p.frames)

    def told_of(self, cur: Clause, v: Verb, previous: Item) -> Clause:
        """The clause that a participle of violence after a comma goes on with: not the words of who speaks, nor what the people struck were doing."""
        if self.lex.head_first or previous.kind != "comma" or not any(f.fold in RAIDS for p in v.patterns for f in p.frames):
            return cur
        if cur.kind == "main" and cur.previous is not None and cur.previous.verb is not None and cur.verb is not None and cur.verb.cues("say") and cur.marker != "stop":
            return cur.previous  # "gunmen raided the camp, a resident told X, leaving two dead"
        if cur.kind == "part" and cur.parent is not None and cur.subject is not None and not cur.subject_shared and cur.parent.verb is not None \
                and not cur.parent.verb.passive and cur.subject is not cur.parent.subject:
            return cur.parent  # "attacked traders coming home from market, leaving two dead"
        return cur

    def speech_above(self, c: Clause | None) -> Clause | None:
        """The clause that tells who speaks, above what is said."""
        while c is not None and not (c.verb is not None and c.verb.finite and c.verb.cues("say")):
            c = c.parent or c.previous
        return c

    def finite(self, v, previous: Item | None, n: int) -> None:  # type: ignore[no-untyped-def]
        cur = self.tree.cur
        if cur.verb is None:
            cur.verb = v
            return
        coordinated = previous is not None and previous.kind in {"conj", "comma"}
        target = cur
        if coordinated and cur.kind == "inf" and cur.verb is not None and cur.verb.perfect and v.ambiguous:
            c2 = self.tree.open("inf", cur.parent, cur.subject)  # "claimed to have captured the town and killed ten"
            c2.previous, c2.subject_shared, c2.verb, v.perfect = cur, True, v, True
            self.tree.cur = c2
            return
        said = cur.parent if cur.kind == "red" else None
        if not coordinated and said is not None and said.verb is not None and cur.subject in said.objects \
                and said.verb.cues("say"):
            said.objects.remove(cur.subject)  # "police say thirty worshippers abducted in May are being held"
            c2 = self.tree.open("comp", said, cur.subject)
            c2.verb = v
            self.tree.cur = c2
            return
        if previous is not None and (previous.kind == "comma" and self.speaker_follows(v, n) or self.lex.head_first and speaker_behind(self.items, n, self.lex, True)):
            told = self.tree.open("main", None)
            told.previous, told.subject_shared, told.verb = cur, True, v
            self.tree.cur = told
            return
        if not coordinated or previous is not None and previous.kind == "comma":
            # close what stands between a subject and its verb
            c: Clause | None = cur
            while c is not None and c.verb is not None and c.kind != "main":
                c = c.parent
            if c is not None and c.verb is None and c.subject is not None:
                c.verb = v
                self.tree.cur = c
                return
        while target.kind in {"part", "red", "inf"} and target.parent is not None:
            target = target.parent
        if self.lex.head_first and target.kind == "rel" and coordinated and previous is not None and previous.kind == "conj" and n >= 2 \
                and self.items[n - 2].kind == "comma" and target.parent is not None and target.parent.verb is not None:
            target = target.parent  # "the attack that hit X, and says that ...": back to the main clause
        if target.kind == "comp" and not self.lex.head_first and n >= 2 and previous is not None and previous.kind == "conj" and self.items[n - 2].kind == "comma" \
                and target.parent is not None and target.parent.verb is not None and target.parent.verb.cues("say", "deny") and v.cues("say", "deny", "allege", "demand"):
            target = target.parent  # "denied that its men had fired, and accused the army": back to who speaks
        if target.kind == "rel" and target.comma and previous is not None and previous.kind == "comma" and target.parent is not None:
            target = target.parent
        if not coordinated and previous is not None and previous.kind == "group" and previous.group is not None:
            subject, shared = self.tree.head_of(previous.group), False
            if target.verb is not None and any(p.use == "cue" for p in target.verb.patterns):
                target.objects = [o for o in target.objects if o is not subject]
                c2 = self.tree.open("comp", target, subject)
            else:
                c2 = self.tree.open("main", None, subject)
                c2.previous = target
        else:
            shared = True
            c2 = self.tree.open(target.kind if target.kind in {"comp", "rel", "sub"} else "main", target.parent, target.subject, marker=target.marker)
            c2.previous, c2.object_gap = target, target.object_gap
            if v.ambiguous and target.verb is not None and target.verb.passive and not self.tree.object_follows(n):
                v.passive = True
        c2.subject_shared = shared
        c2.verb = v
        self.tree.cur = c2

    def speaker_follows(self, v: Verb, n: int) -> bool:
        """"..., announces the ministry": a verb of speech with its subject behind it, at the end."""
        if not v.cues("say") or not self.tree.object_follows(n):
            return False
        k = next(m for m in range(n + 1, len(self.items)) if self.items[m].group is not None)
        g = self.items[k].group
        rest = [i.kind for i in self.items[k + 1:]]
        return g is not None and not g.triggers and bool(g.classes & {"person", "armed", "actor", "group", "government", "local", "igo"}) \
            and "verb" not in rest and "comp" not in rest
