"""Notes of trackers, more of them: one behaviour a test, told in our own words."""

import datetime

from notes import reports


def one(text, *types):
    (report,) = [r for r in reports(text) if not types or r.event_type in types]
    return report


def test_dead_and_taken_in_one_sentence():
    dead, taken = reports("On 2 June 2023, ISWAP attacked a camp of fishermen near Bosso. Five fishermen were killed and two others taken hostage.")
    assert dead.toll.best == 5 and (taken.initiators, taken.abducted) == (("iswap",), 2)


def test_two_passives_with_one_auxiliary_share_their_agent():
    killed, taken = reports("Two soldiers were killed and three vehicles taken by JNIM near Djibo on 4 June 2023.")
    assert killed.initiators == taken.initiators == ("jnim",)


def test_others_arrested_are_people_like_those_before_and_were_not_taken_where_they_were_handed_over():
    text = "On 10 June 2023, Algerian soldiers shot dead two gold miners near Tin Zaouatine. Four others were arrested and handed over to the police in Assamaka."
    report = one(text, "arrest")
    assert (report.initiators, report.targets, report.place) == (("algerian-armed-forces",), ("civilians",), "tinzaouaten")


def test_forces_on_both_sides_of_a_slash():
    assert one("Military forces/Africa Corps clashed with JNIM near Nara on 2 June 2023.").initiators == ("malian-armed-forces", "africa-corps")


def test_a_bracket_between_an_actor_and_its_noun():
    assert one("On 8 June 2023, dozo (Dambe) militiamen attacked the hamlet of Bagui in Mali.").initiators == ("dozo-hunters",)


def test_the_occasion_keeps_its_own_place_and_day():
    text = "In response to the attack on Seytenga of 2 June 2023, soldiers conducted airstrikes on 4 June 2023 against jihadists around Tambao."
    report = one(text, "air_strike")
    assert (report.place, report.period.start) == ("tambao", datetime.date(2023, 6, 4))


def test_an_ultimatum_after_a_blockade_is_of_those_who_block():
    report = one("On 5 June 2023, JNIM besieged Diapaga. Residents were given three days to leave.", "threat")
    assert (report.initiators, report.targets) == (("jnim",), ("civilians",))


def test_fighting_inside_one_group_has_it_on_both_sides():
    for text in ("Infighting was reported among JNIM units near Nampala on 5 June 2023; six fighters dead.",
                 "Clashes between rival JNIM factions near Nampala left six fighters dead on 5 June 2023."):
        report = one(text)
        assert (report.event_type, report.initiators, report.targets, report.toll.best) == ("armed_clash", ("jnim",), ("jnim",), 6)


def test_clashes_reported_between_two_sides():
    report = one("Clashes reported between JNIM and ISSP near Nara on 2 June 2023.")
    assert (report.initiators, report.targets) == (("jnim",), ("issp",))


def test_people_reported_dead_are_no_speakers():
    report = one("Army airstrike hits market in Konna, 7 June 2023; 15+ civilians reported dead.")
    assert (report.toll.low, report.toll.best, report.toll.high, report.attributed_to) == (15, 15, None, ())
    assert one("Three soldiers reported killed near Nara on 2 June 2023.").targets == ("malian-armed-forces",)


def test_a_family_of_four_is_four_dead():
    assert one("On 3 June 2023, a roadside bomb killed a family of four near Djibo.").toll.best == 4


def test_a_currency_is_no_place():
    text = "On 13 June 2023, gunmen abducted a trader in Ténenkou and released him on 15 June 2023 after payment of a ransom of XOF 5 million."
    assert {r.place for r in reports(text)} == {"tenenkou"}


def test_what_a_side_says_it_had_done_has_the_day_of_the_note():
    text = "On 2 June 2023, soldiers clashed with JNIM near Nara. JNIM said it had killed eleven soldiers."
    assert {r.period.start for r in reports(text)} == {datetime.date(2023, 6, 2)}


def test_a_claim_gives_its_day_to_what_it_says_had_been_done():
    report = one("On 10 June 2023, JNIM claimed it had shot down a FAMa drone over Tessalit.")
    assert (report.status, report.period.start) == ("claimed", datetime.date(2023, 6, 10))


def test_air_forces_strike_from_the_air():
    assert one("On 6 June 2023, the Nigerien air force struck a group of ISSP fighters near Tongo Tongo.").event_type == "air_strike"


def test_armed_men_come_in_vehicles():
    report = one("Two pick-ups with armed men crossed the border near Fassala on 5 June 2023 and kidnapped two traders.")
    assert (report.initiators, report.targets) == (("unidentified-gunmen",), ("civilians",))


def test_losses_of_both_sides_are_the_toll_of_their_clash():
    report = one("Fulani militiamen and Dan Na Ambassagou clashed at Bih on 6 June 2023 leaving four Dogon hunters and one Fulani fighter dead.")
    assert (report.event_type, report.toll.best) == ("armed_clash", 5)


def test_nobody_hurt_in_nothing_violent_is_no_event():
    assert [r.event_type for r in reports("On 4 June 2023, women marched in Kidal against Wagner; no one was hurt.")] == ["protest"]


def test_assailants_killed_in_their_attack_were_killed_by_those_attacked():
    text = "On 3 June 2023, soldiers repelled an attack by JNIM on their post at Boni. Seven assailants were killed."
    report = one(text, "killing")
    assert (report.initiators, report.targets) == (("malian-armed-forces",), ("jnim",))


def test_villages_in_a_list_are_places_each():
    text = "On 2 June 2023, JNIM militants attacked the villages of Bamba and Dinangourou (Koro, Mopti)."
    assert {r.place for r in reports(text)} >= {"dinangourou"} and len(reports(text)) == 2


def test_administrative_units_before_the_subject_are_no_subject():
    text = "4 June 2023: In Karmanga district, Yagha province, Sahel region, a convoy of ten NGO-chartered trucks carrying food was ambushed by armed men."
    report = one(text)
    assert (report.event_type, report.initiators, report.targets, report.place) == ("attack", ("unidentified-gunmen",), ("civilians",), "x-karmanga")


def test_two_nationalities_share_their_noun():
    text = "In Karma, Kollo department, Tillabéri region, six French and two Nigerien (all male) aid workers from the NGO RELIEFAID were shot and killed on 9 June 2023."
    report = one(text)
    assert (report.targets, report.toll.best) == (("civilians",), 8)


def test_more_dead_of_another_sentence_are_added():
    assert one("On 9 June 2023, gunmen killed six aid workers in Karma. Their driver was also killed.").toll.best == 7


def test_vehicles_of_civilians_are_looted():
    report = one("On 8 June 2023, JNIM militants seized two vehicles belonging to an NGO and a textile company in Bourasso, as part of a series of attacks in the area.")
    assert (report.event_type, report.initiators, report.targets) == ("looting", ("jnim",), ("civilians",))


def test_a_fatal_shot_kills():
    assert one("On 7 June 2023, an aid worker was fatally shot by suspected Katiba Macina militants near Tile.").toll.best == 1


def test_the_agent_of_the_second_passive_is_that_of_the_first():
    text = "On 3 June 2023, a nurse was abducted and motorbikes were looted by suspected ISWAP militants in Bosso."
    assert {r.initiators for r in reports(text)} == {("iswap",)}


def test_the_wounded_after_and():
    report = one("On 8 June 2023, a MINUSMA convoy hit an IED near Boni. Seven peacekeepers were killed, and three others seriously injured.")
    assert (report.toll.best, report.injured) == (7, 3)


def test_a_village_keeps_its_name_before_its_units():
    report = one("Gunmen invaded Dan Kurmi village, Maru LGA of Zamfara State, on 6 June 2023, killing nine persons.")
    assert (report.place, report.toll.best) == ("x-dan-kurmi", 9)


def test_clashes_that_pit_one_side_against_another():
    report = one("Clashes pitted Toubou fighters against Chadian soldiers at Miski on 2 June 2023.")
    assert (report.initiators, report.targets) == (("toubou-militia",), ("chadian-armed-forces",))


def test_rockets_fired_at_a_place_are_shelling():
    assert one("Three rockets were fired at the army camp in Gao on 5 June 2023. JNIM claimed the attack.").event_type == "shelling"


def test_infighting_with_another_group_has_two_sides():
    report = one("On 5 June 2023, at least 35 Boko Haram members were killed in infighting with ISWAP on Lake Chad.")
    assert (report.initiators, report.targets, report.toll.best) == (("iswap",), ("boko-haram",), 35)


def test_arrests_beside_a_dispersal_are_those_of_the_police():
    report = one("On 8 June 2023, police dispersed a sit-in in Niamey; three opposition leaders were arrested.", "arrest")
    assert report.initiators == ("nigerien-police",)


def test_a_road_is_no_place_of_its_name():
    report = one("Residents of Sansanné-Haoussa blocked the RN1 on 10 June 2023.")
    assert (report.event_type, report.place) == ("blockade", "x-sansanne-haoussa")


def test_a_spell_of_clashes_that_ends_is_no_clash():
    assert [r.event_type for r in reports("On 11 June 2023, GATIA signed a truce with Daoussahak fighters of MSA at Talataye, ending weeks of clashes.")] == ["agreement"]


def test_fuel_is_seized_and_not_abducted():
    assert one("On 3 June 2023, a Nigerien patrol seized 20 jerrycans of fuel near Maradi.").event_type == "weapons_seizure"


def test_suspected_members_of_a_named_group_are_counted():
    report = one("On 3 June 2023, 25 suspected JNIM fighters were killed by the army near Djibo.")
    assert (report.targets, report.toll.best) == (("jnim",), 25)


def test_arrests_in_an_operation_are_made_by_those_who_run_it():
    assert one("On 3 June 2023, ten people were arrested during a Nigerien army operation near Torodi.").initiators == ("nigerien-armed-forces",)
    report = one("On 3 June 2023, ten people were arrested in Ouangolodougou in a joint Ivorian-Burkinabe operation.")
    assert report.initiators == ("ivorian-armed-forces", "burkinabe-armed-forces")


def test_the_us_is_a_state_and_no_pronoun():
    report = one("The US carried out a strike against Islamic State militants in Sokoto on 5 June 2023.")
    assert (report.event_type, report.initiators) == ("air_strike", ("united-states",))


def test_mortar_fire_that_troops_come_under_is_shelling():
    assert one("Beninese troops came under mortar fire near Porga on 3 June 2023.").event_type == "shelling"


def test_what_the_victims_were_doing_does_not_take_their_place():
    report = one("Two women gathering firewood were killed by an explosive device near Arbinda on 2 June 2023.")
    assert (report.targets, report.toll.best) == (("civilians",), 2)


def test_a_unit_on_patrol_is_whose_unit_it_is():
    assert one("On 5 June 2023, a Malian army unit on foot patrol in Boni triggered an IED: one dead, two wounded.").targets == ("malian-armed-forces",)


def test_individuals_in_fatigues_are_gunmen():
    text = "On 6 June 2023, the camp of Sag-Nioniogo was invaded by individuals in military fatigues, who took away seven displaced men."
    assert {r.initiators for r in reports(text)} == {("unidentified-gunmen",)}


def test_an_ambush_before_the_deed_is_not_the_deed():
    text = "Following an ambush on its convoy, the army burned down the village of Zaongo on 5 June 2023, killing around 70 people."
    assert {(r.event_type, r.toll.best) for r in reports(text)} == {("looting", None), ("killing", 70)}


def test_killed_and_another_missing_in_an_ambush():
    text = "Niger, 5 June 2023: two Nigerien national guards killed and a third missing in an ambush by unidentified attackers in Assamaka."
    report = one(text)
    assert (report.initiators, report.targets, report.toll.best) == (("unidentified-gunmen",), ("nigerien-national-guard",), 2)


def test_the_only_day_of_a_sentence_behind_participles():
    text = "Nigerien customs officers seized 5,000 rounds of ammunition hidden in a truck coming from Libya at Dirkou on 1 June 2023."
    assert one(text).period.start == datetime.date(2023, 6, 1)


def test_bombs_on_a_market_strike_civilians():
    assert one("On 10 June 2023, drones dropped explosives on a market in Gargassa; three killed.").targets == ("civilians",)


def test_lorries_set_on_fire_are_property():
    assert one("On 2 June 2023, seven trucks carrying food were set ablaze by JNIM near Nioro.").event_type == "looting"


def test_a_length_of_time_is_nobody_dead():
    assert one("On 8 June 2023, 12 civilians were found dead in a well in Mondoro a week after being arrested by FAMa.", "killing").toll.best == 12


def test_overnight_to_a_day():
    period = one("Gunmen attacked a gold mine at Kobadie overnight to 5 June 2023.").period
    assert (period.start, period.end) == (datetime.date(2023, 6, 4), datetime.date(2023, 6, 5))


def test_its_army_is_that_of_the_state_that_speaks():
    text = "A drone of the Malian army was shot down by the FLA on 1 June 2023. Algeria later stated that its army had downed the drone near Tin Zaouatine."
    assert reports(text)[-1].initiators == ("algerian-armed-forces",)


def test_stones_thrown_by_assailants():
    report = one("On 10 June 2023, unknown assailants threw stones at an OCHA vehicle in Bangassou.")
    assert (report.event_type, report.initiators, report.targets) == ("riot", ("unidentified-gunmen",), ("ocha",))


def test_under_attack_by_somebody():
    report = one("An army convoy escorting fuel tankers came under attack by JNIM between Kolondieba and Kadiana on 1 June 2023.")
    assert (report.initiators, report.targets) == (("jnim",), ("malian-armed-forces",))


def test_deaths_that_a_sweep_resulted_in():
    report = one("An army sweep in Bambara-Maoude on 9 June 2023 resulted in the deaths of at least 12 pastoralists.")
    assert (report.initiators, report.targets, report.toll.best) == (("malian-armed-forces",), ("civilians",), 12)


def test_a_participle_after_what_happened_by_chance_is_of_the_main_verb():
    report = one("On 5 June 2023, an IED exploded as a donkey cart passed near Boulikessi, killing a woman and her two children.")
    assert (report.initiators, report.toll.best) == ((), 3)


def test_the_crossfire_of_two_sides():
    report = one("On 2 June 2023, four civilians were wounded near Bourem when their vehicle was caught in crossfire between FAMa and JNIM.", "armed_clash")
    assert (report.event_type, report.initiators, report.targets, report.injured) == ("armed_clash", ("malian-armed-forces",), ("jnim",), 4)


def test_a_protest_has_its_day_and_the_killing_another():
    text = "On 10 June 2023, hundreds of traders gathered in Fada N'Gourma to protest the killing of three of their own by VDPs on 8 June 2023."
    assert {(r.event_type, r.period.start.day) for r in reports(text)} == {("protest", 10), ("killing", 8)}


def test_hostages_rescued_are_free():
    report = one("On 4 June 2023, Nigerien troops rescued 17 kidnapped villagers near Maradi.", "concession")
    assert (report.initiators, report.targets) == (("nigerien-armed-forces",), ("civilians",))


def test_robbed_on_the_day_they_were_stopped():
    text = "Armed men stopped a truck carrying migrants near Arlit on 4 June 2023 and robbed them of phones and cash."
    assert {r.period.start for r in reports(text)} == {datetime.date(2023, 6, 4)}


def test_assailants_are_those_who_fought_the_army_and_not_its_volunteers():
    text = "Six soldiers and three VDPs were killed on 9 June 2023 in clashes with JNIM near Pobe-Mengao. The army said 20 assailants were neutralised."
    assert one(text, "killing").targets == ("jnim",)


def test_the_militants_are_the_group_named_before_in_the_sentence():
    text = "A base of the Malian army at Farabougou was attacked by JNIM on 9 June 2023; the militants captured four soldiers."
    assert one(text, "abduction").initiators == ("jnim",)


def test_shops_closed_in_protest():
    text = "On 9 June 2023, traders in Tera closed their shops in protest against the kidnapping of a colleague by ISSP on 7 June 2023."
    assert one(text, "protest").period.start == datetime.date(2023, 6, 9)


def test_who_is_escorted_is_the_target():
    report = one("Convoy of FAMa escorted by Africa Corps ambushed by JNIM on the Sevare-Bandiagara road; 7 KIA.")
    assert (report.initiators, report.targets[:1], report.toll.best) == (("jnim",), ("malian-armed-forces",), 7)
