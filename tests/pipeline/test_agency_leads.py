"""Turns of long agency leads: quotations, background, second events, speakers; one behaviour each, in sentences of our own."""

import datetime

import pytest
from notes import read as reports

DAY = datetime.date


def only(text, event_type, **more):
    found = [r for r in reports(text, **more) if r.event_type == event_type]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("when, start, end", [
    ("Overnight on 3-4 March 2024, gunmen raided Bosso.", DAY(2024, 3, 3), DAY(2024, 3, 4)),
    ("Overnight Thursday to Friday, gunmen raided Bosso.", DAY(2024, 3, 7), DAY(2024, 3, 8)),
    ("Gunmen raided Bosso overnight.", DAY(2024, 3, 13), DAY(2024, 3, 14))])
def test_a_night_is_told_by_two_days(when, start, end):
    period = reports(when)[0].period
    assert (period.start, period.end) == (start, end)


def test_a_length_of_time_before_after_is_counted_from_what_follows():
    raid, before = reports("Gunmen killed five people on Tuesday in Bosso, two days after an attack on Diffa left two dead.")
    assert (raid.place, raid.period.start, raid.toll.best) == ("bosso", DAY(2024, 3, 12), 5)
    assert (before.place, before.period.start, before.toll.best) == ("diffa", DAY(2024, 3, 10), 2)


def test_the_dead_of_a_separate_attack_are_not_added():
    tolls = [r.toll.best for r in reports("Six gendarmes were killed on Monday when gunmen raided Sollé, a day after four people died in a separate attack.")]
    assert tolls == [6, 4]


def test_what_something_was_done_for_is_another_event():
    raid = reports("On 29 May, militiamen raided the hamlet of Peh and killed four people, in retaliation for the murder of a hunter.")[0]
    assert raid.toll.best == 4


def test_a_quotation_over_two_sentences_has_one_speaker():
    text = "\"Heavily armed men attacked the post at Inata at dawn. Four gendarmes were wounded,\" a security source said."
    assert [(r.status, r.attributed_to) for r in reports(text)] == [("reported", ("a security source",))]


def test_the_speaker_before_a_quotation_speaks_in_all_of_it():
    text = "The mayor said: \"They came on motorbikes. They burned the market of Kaya and killed six traders.\""
    assert {r.status for r in reports(text) if r.event_type == "killing"} == {"reported"}


def test_a_statement_said_is_the_statement_of_its_author():
    text = "\"The detachment at Koutougou was the target of a major attack by terrorist armed groups,\" said a statement from the Burkinabe general staff."
    r = only(text, "attack")
    assert (r.status, r.attributed_to) == ("claimed", ("burkinabe-armed-forces",))


def test_said_with_a_participle_behind_is_still_who_says_it():
    r = only("Ten soldiers died on Monday in an ambush near Djibo, the army said, adding that a search was under way.", "attack")
    assert r.status == "claimed"


@pytest.mark.parametrize("text", ["Jihadist attacks have increased since 2015.", "Most attacks are attributed to jihadists.", "Niger is battling two insurgencies.",
                                  "The region has been ravaged by violence that has killed thousands."])
def test_violence_in_general_is_no_event(text):
    assert not reports(text)


def test_what_happened_several_times_has_no_day():
    assert only("Ouagadougou has been attacked three times.", "attack").period.start is None


def test_since_tells_another_event():
    r = next(r for r in reports("The country has seen a number of assaults since gunmen attacked in Ouagadougou in January, killing 30 people.") if r.toll.best)
    assert (r.initiators, r.place, r.toll.best, r.period.start) == (("unidentified-gunmen",), "ouagadougou", 30, DAY(2024, 1, 1))


@pytest.mark.parametrize("text", ["Four soldiers died in an attack on Djibo on Monday. It was the deadliest attack on the army this year.",
                                  "Four soldiers died in an attack on Djibo on Monday, the deadliest attack on the army since 2019.",
                                  "Four soldiers died in an attack on Djibo on Monday. No group has claimed the attack so far."])
def test_the_event_just_told_in_other_words_is_no_second_one(text):
    assert [r.toll.best for r in reports(text)] == [4]


def test_they_after_an_attack_are_the_attackers():
    r = reports("Gunmen attacked the camp at Djibo on Monday. Two soldiers were missing. They set fire to the depots.")[-1]
    assert (r.event_type, r.initiators) == ("looting", ("unidentified-gunmen",))


def test_they_in_what_a_ministry_says_are_not_the_ministry():
    r = reports("Gunmen raided Banibangou on Sunday. The interior ministry said that they killed 14 people.")[0]
    assert (r.initiators, r.toll.best) == (("unidentified-gunmen",), 14)


def test_its_men_are_the_men_of_the_subject():
    r = next(r for r in reports("The Malian army said it had neutralised a dozen terrorists and that two of its men had lost their lives.") if r.toll.best == 2)
    assert r.targets == ("malian-armed-forces",)


def test_five_of_its_fighters_belong_to_who_was_named():
    assert reports("The MSA withdrew and five of its fighters were killed near Talataye.")[-1].targets == ("msa",)


def test_an_actor_named_alongside_stands_on_the_same_side():
    r = only("Malian soldiers, alongside Wagner mercenaries, raided Moura on Friday.", "attack")
    assert r.initiators == ("malian-armed-forces", "wagner-group")
    accused = only("The FLA accused the Malian army, alongside Wagner, of killing 24 civilians near Gao.", "killing")
    assert (accused.initiators, accused.status) == (("malian-armed-forces", "wagner-group"), "alleged")


def test_a_day_before_the_next_subject_belongs_to_its_clause():
    first, second = reports("In mid-February, an attack on a market near Tillia killed 66 people, and on March 4, a camp at Abala was attacked, killing 19.")
    assert (first.toll.best, second.toll.best, second.period.start) == (66, 19, DAY(2024, 3, 4))


def test_who_stands_before_the_verb_in_the_subject_is_no_agent():
    r = only("Peacekeepers from MINUSCA and soldiers came under fire from 3R rebels near Bocaranga.", "attack")
    assert (r.initiators, "minusca" in r.targets) == (("three-r",), True)


def test_an_agent_behind_the_noun_of_an_active_verb_is_the_nouns():
    r = only("The gendarmerie of Kaya foiled an attack by armed terrorist groups.", "attack")
    assert (r.initiators, r.targets) == (("jihadist-fighters",), ("burkinabe-gendarmerie",))


def test_a_denial_reaches_the_deed_that_a_verb_carries_out():
    r = only("Mali's army denied that its troops had carried out the execution of 35 people whose charred bodies were found near Diabaly.", "killing")
    assert (r.status, r.initiators, r.toll.best) == ("denied", ("malian-armed-forces",), 35)


def test_what_follows_but_is_not_denied():
    r = only("Moscow denied that Ukraine had trained the rebels, but Bamako broke off relations with Kyiv.", "rejection")
    assert r.status == "asserted"


def test_alleged_is_a_verb_before_that():
    assert only("The FLA also alleged that Malian soldiers killed four people in Aslagh.", "killing").status == "alleged"


def test_vehicles_are_those_who_are_in_them():
    assert only("Soldiers attacked two vehicles carrying civilians near Gao.", "attack").targets == ("civilians",)


def test_coups_are_made_by_soldiers():
    r = only("Military leaders overthrew Niger's elected president on July 26.", "coup")
    assert (r.initiators, r.targets) == (("nigerien-armed-forces",), ("government-of-niger",))


@pytest.mark.parametrize("text", ["The coup leader spoke to reporters in Niamey.", "The village lies where Niger meets Mali and Burkina Faso.",
                                  "Relatives of three victims spoke to reporters.", "France's anti-jihadist force is based in Niamey."])
def test_words_that_only_describe_are_no_event(text):
    assert not [r for r in reports(text) if r.event_type not in {"presence"}]


def test_dead_soldiers_and_dead_terrorists_are_not_two_versions_of_one_toll():
    text = "On Friday 27 soldiers were killed in an attack on a base in Mondoro. The government said 70 terrorists had been killed."
    assert [(r.toll.best, r.toll.high) for r in reports(text)] == [(27, 27), (70, 70)]


def test_a_death_toll_told_alone_is_that_of_the_event_just_told():
    text = "Gunmen raided the village of Woro on Tuesday. According to the Red Cross, the death toll stood at 162 people."
    assert [r.toll.best for r in reports(text)] == [162]


def test_of_two_countries_the_first_told_counts_a_border_does_not():
    r = reports("Two Benin soldiers were killed when their vehicle hit a makeshift bomb near the border with Burkina Faso.")[0]
    assert (r.event_type, r.targets) == ("explosive", ("beninese-armed-forces",))


def test_a_place_and_who_speaks_are_no_list():
    r = reports("Five soldiers were killed in an ambush by gunmen in northern Benin, a security source and an aid group said.")[0]
    assert (r.place, r.status) == ("northern-benin", "reported")


def test_every_country_of_a_list_has_its_row():
    assert [r.place for r in reports("France has deployed 4,500 troops in Mali, Burkina Faso, Niger and Chad in a mission codenamed Barkhane.")] == ["mali", "burkina-faso", "niger", "chad"]


def test_a_participle_of_the_subject_does_not_have_the_day_of_the_verb():
    r = only("French forces, initially sent to help the government, left Mali in 2022.", "deployment")
    assert r.period.start is None


def test_a_time_of_day_is_no_verb():
    r = only("Gunmen stormed Maru at about 6 am, firing and abducting scores of women.", "abduction")
    assert r.initiators == ("unidentified-gunmen",)


def test_a_rumour_that_is_denied_is_denied():
    assert only("Shots were heard in Ouagadougou, prompting talk of a mutiny, which state television denied.", "riot").status == "denied"


def test_bombs_of_an_aircraft_are_an_air_strike():
    r = only("A military jet hit a base of the Lakurawa group on Tuesday and its bombs killed ten civilians.", "air_strike")
    assert r.toll.best == 10


def test_whose_garrison_it_is_the_dead_tell():
    r = only("Forty Chadian soldiers were killed when Boko Haram attacked a garrison on Barkaram island in the Lake Chad region.", "attack")
    assert r.targets == ("chadian-armed-forces",)


def test_a_persons_name_told_before_is_no_place():
    found = reports("Soldiers detained President Ibrahim Boubacar Keita in Bamako on Tuesday. Keita said that soldiers had attacked his home.")
    assert "keita" not in {r.place for r in found}


def test_the_scene_is_the_exact_place_of_a_sentence():
    text = "Malian forces entered Kidal, a stronghold in the north, after days of fighting. The CSP, an alliance of rebels, said it had withdrawn from the town."
    r = only(text, "withdrawal")
    assert (r.initiators, r.place) == (("csp",), "kidal")


def test_villages_named_in_a_list_are_no_dead():
    found = reports("The deaths of 170 people in attacks on the villages of Nondin and Soro shocked the country.")
    assert [(r.place, r.toll.best) for r in found] == [("nondin", 170), ("soro", 170)]


def test_the_dead_of_two_places_are_added():
    r = only("On 25 February soldiers opened fire, killing 44 people, including 20 children, in Nondin, and 179 people, including 36 children, in nearby Soro.", "attack")
    assert r.toll.best == 223


def test_a_claim_between_the_attack_and_its_verb_names_who_did_it():
    r = reports("Jihadists attacked a convoy on Saturday. The attack, claimed by JNIM, struck an army escort near Bougouni.")[-1]
    assert (r.initiators, r.status, r.place) == (("jnim",), "claimed", "bougouni")


def test_where_a_source_is_is_no_scene():
    found = reports("Jihadists attacked a convoy near Bougouni on Saturday. A security source in Sikasso reported that 20 tankers were destroyed in the attack.")
    assert {r.place for r in found} == {"bougouni"}


@pytest.mark.parametrize("text", ["Drivers were detained while delivering goods to Mali.", "Soldiers were sent to secure the Kayes road.", "Residents went home to bury the bodies."])
def test_deeds_of_other_people_are_no_events(text):
    assert not {r.event_type for r in reports(text)} & {"aid", "territorial_takeover", "killing"}


def test_a_headline_takes_its_day_from_the_first_sentence():
    found = reports("Gunmen kill 8 in Bosso\n\nGunmen killed eight people in Bosso on Monday, residents said.")
    assert {(r.place, r.period.start, r.toll.best) for r in found if r.period.precision == "day"} == {("bosso", DAY(2024, 3, 11), 8)}
    assert not [r for r in found if r.period.precision == "published"]


@pytest.mark.parametrize("who, actor", [("Men believed to be members of Boko Haram", "boko-haram"), ("Two men suspected of being jihadists", "jihadist-fighters")])
def test_whom_men_are_believed_to_be(who, actor):
    assert only(f"{who} killed a fisherman on Lake Chad.", "killing").initiators == (actor,)


def test_what_people_right_before_a_participle_do():
    r = only("Police used tear gas against demonstrators calling for the departure of the French ambassador.", "demand")
    assert r.initiators == ("protesters",)


def test_a_crowd_and_its_victim_are_two():
    r = only("Residents of Djibo lynched a man accused of spying.", "mob_violence")
    assert (r.initiators, r.targets) == (("rioters",), ("civilians",))


def test_a_name_that_begins_with_a_verb_is_a_name():
    r = only("MSA-D lost control of Tamalat to IS Sahel.", "territorial_takeover")
    assert (r.initiators, r.targets) == (("issp",), ("msa",))


def test_women_gathering_wood_are_no_gathering():
    assert only("Boko Haram militants abducted 14 women gathering firewood near Kirawa.", "abduction").targets == ("civilians",)


def test_one_it_in_a_sentence_is_the_other():
    found = reports("JNIM grew stronger. On 8 January it attacked a position, killing 28 soldiers; on 7 February it hit two posts, and 54 soldiers died.")
    assert [(r.initiators, r.toll.best) for r in found] == [(("jnim",), 28), (("jnim",), 54)]


def test_towns_named_behind_among_them_are_the_places():
    assert [r.place for r in reports("JNIM has besieged a score of towns for two years, among them Pama, Diapaga and Gayeri.")] == ["pama", "diapaga", "gayeri"]


def test_the_village_of_a_chief_is_where_he_was_taken():
    assert only("Gunmen abducted the chief of the village of Koutoumbou and two of his sons.", "abduction").place == "x-koutoumbou"


def test_a_trade_that_no_list_knows_is_still_a_person_taken():
    r = only("Unidentified armed men kidnapped a saddler near Ngouboua on 2 March.", "abduction")
    assert r.targets == ("civilians",)


def test_claims_by_a_party_are_rejected_by_the_subject():
    text = "The Chadian army on Sunday rejected claims by FACT that it had lost a base in Tibesti."
    assert only(text, "rejection").initiators == ("chadian-armed-forces",)
    assert only(text, "territorial_takeover").status == "denied"


def test_a_video_posted_is_no_deployment():
    assert {r.event_type for r in reports("JNIM posted a video in which it said it had taken the village of Solle.")} == {"territorial_takeover"}
