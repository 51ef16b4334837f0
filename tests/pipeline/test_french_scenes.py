"""Where, when and by whom: turns of francophone reporting, a behaviour a test."""


import notes

FRIDAY = "2025-03-14"


def reports(text, lang="fr"):
    return notes.read(text, FRIDAY, lang)


def of_type(text, kind, lang="fr"):
    return notes.of_type(text, kind, FRIDAY, lang)


def test_a_road_named_by_its_two_ends_is_a_place_between_them():
    r = of_type("Quatre gendarmes ont péri mardi dans une embuscade sur l'axe Djibo-Namsiguia.", "attack")
    assert (r.place, r.place_relation) == ("djibo", "between")


def test_without_a_victim_nobody_died():
    (r,) = reports("Des assaillants ont incendié l'école de Torodi, sans faire de victime.")
    assert (r.event_type, r.toll.best) == ("looting", 0)


def test_the_day_of_what_came_before_is_not_that_of_the_news():
    r = of_type("L'armée s'est retirée d'Inates après l'attaque du 10 décembre 2019.", "withdrawal")
    assert r.period.precision == "published"
    assert of_type("The army withdrew from Inates after the attack of 10 December 2019.", "withdrawal", "en").period.precision == "published"


def test_a_statement_in_two_clauses_keeps_its_day():
    r = of_type("Mardi, ce sont deux villages de la région de Mopti qui ont été attaqués.", "attack")
    assert str(r.period.start) == "2025-03-11"


def test_auxiliaries_of_an_army_are_not_the_army():
    assert of_type("Sept supplétifs de l'armée burkinabè ont été tués à Djibo.", "killing").targets == ("vdp",)
    assert of_type("Les soldats burkinabè et leurs supplétifs ont tué six villageois à Solenzo.", "killing").initiators == ("burkinabe-armed-forces", "vdp")


def test_armed_people_among_the_dead_are_targets_too():
    assert of_type("Onze personnes, dont neuf soldats, ont été tuées à Dori.", "killing").targets == ("civilians", "burkinabe-armed-forces")


def test_chiefs_of_one_place_sign_at_another():
    assert of_type("Les chefs de village de Koro ont signé un accord avec le JNIM à Dinangourou.", "agreement").place == "dinangourou"


def test_assailants_are_those_who_attacked_not_those_who_answered():
    text = "Des jihadistes ont attaqué Niamana mardi. La riposte des VDP a neutralisé dix terroristes. Les assaillants ont ensuite mis le feu aux boutiques."
    assert of_type(text, "looting").initiators == ("jihadist-fighters",)


def test_participles_joined_to_one_that_may_be_are_not_told_as_done():
    assert all(r.status == "hypothetical" for r in reports("Les disparus peuvent avoir été tués ou capturés par les jihadistes."))


def test_whom_somebody_fights_in_general_is_no_clash():
    assert not reports("Parmi eux figurent des chasseurs, qui combattent les jihadistes dans le centre du Mali.")


def test_the_ambush_told_again_at_a_finer_place_is_one():
    text = "Un convoi de l'armée a été pris en embuscade mercredi près de Bandiagara. L'embuscade a été tendue dans le village de Bodio."
    (r,) = reports(text)
    assert r.place == "bodio"


def test_districts_that_border_on_a_country_are_not_that_country():
    assert of_type("L'EIS a tué trois hommes dans les communes frontalières du Mali.", "killing").place == ""


def test_courts_that_sentence_people_sanction_them_and_do_not_speak():
    assert [r.event_type for r in reports("Le tribunal de Niamey a condamné trois hommes à dix ans de prison.")] == ["sanction"]
    assert [r.event_type for r in reports("Washington a condamné l'enlèvement du préfet.")][0] == "statement"


def test_who_surrenders_to_somebody_is_no_traveller():
    assert of_type("Deux terroristes se sont rendus à l'armée à Diffa.", "concession").targets == ("nigerien-armed-forces",)
    assert not reports("Les soldats se sont rendus à Gao mardi.")


def test_a_second_participle_shares_the_auxiliary_when_a_count_follows():
    r = of_type("Les FAMa ont neutralisé trois terroristes et blessé deux autres à Boni.", "killing")
    assert (r.toll.best, r.injured) == (3, 2)
    assert of_type("Des hommes armés auraient tué un berger et enlevé deux autres à Tessit.", "abduction").status == "alleged"


def test_whom_an_arrest_is_of_may_stand_behind_who_made_it():
    r = of_type("Interpellation par les FAMa de trois guetteurs dans le secteur de Boni.", "arrest")
    assert r.initiators == ("malian-armed-forces",) and r.targets
    assert of_type("L'enlèvement par des éléments de l'EIGS de deux bergers à Inates a été confirmé.", "abduction").targets == ("civilians",)


def test_an_object_behind_words_set_apart_is_still_the_object():
    r = of_type("L'armée a neutralisé, à sept kilomètres de Djenné, quatre terroristes.", "killing")
    assert (r.targets, r.toll.best) == (("jihadist-fighters",), 4)


def test_workshops_for_bombs_are_no_blasts():
    assert not [r for r in reports("La patrouille a découvert un atelier de confection d'engins explosifs improvisés à Boni.") if r.event_type == "explosive"]


def test_a_garrison_that_was_evacuated_withdrew():
    r = of_type("À Mondoro, la garnison a été évacuée lundi.", "withdrawal")
    assert (r.initiators, r.place) == (("malian-armed-forces",), "mondoro")


def test_a_chief_town_told_by_its_name():
    r = of_type("Le chef-lieu de la commune, Anderamboukane, est retombé lundi aux mains de l'EIGS.", "territorial_takeover")
    assert (r.initiators, r.place, str(r.period.start)) == (("issp",), "anderamboukane", "2025-03-10")


def test_where_people_came_from_is_not_where_it_happened():
    assert of_type("L'assaut a pris fin quand les renforts sont arrivés de Téra.", "attack").place == ""


def test_two_tolls_by_two_speakers_are_versions_not_a_sum():
    r = of_type("Quarante soldats ont été tués à Boni, selon l'armée, alors que des habitants parlent d'une soixantaine de soldats qui ont perdu la vie.", "killing")
    assert (r.toll.low, r.toll.best, r.toll.high) == (40, 40, 60)


def test_the_second_attack_is_not_the_one_told_before():
    text = "L'armée a été attaquée mercredi à Tanwalbougou. Le second assaut s'est produit à Balga."
    assert {r.place for r in reports(text)} == {"x-tanwalbougou", "balga"} or {"tanwalbougou", "balga"} == {r.place for r in reports(text)}


def test_car_is_a_word_where_it_has_no_capitals():
    assert of_type("Des hommes armés ont attaqué Dessa. Car depuis mai, ils tuaient des bergers.", "attack").place == "dessa"
    assert all(r.place != "central-african-republic" for r in reports("Car les jihadistes ont attaqué le village lundi."))


def test_the_day_of_the_strike_is_not_that_of_what_came_two_days_before():
    found = {r.place: r for r in reports("Deux jours après l'attaque de Djibo, les jihadistes ont ciblé lundi la ville de Diapaga.")}
    assert str(found["diapaga"].period.start) == "2025-03-10" and str(found["djibo"].period.start) != "2025-03-10"


def test_a_bare_participle_after_a_comma_is_what_they_did():
    r = of_type("Les jihadistes ont visé la ville, attaquant d'abord le camp militaire de Diapaga.", "attack")
    assert r.initiators == ("jihadist-fighters",) and "unidentified-gunmen" not in r.targets


def test_the_name_says_which_jihadists():
    assert of_type("L'attaque jihadiste de Boko Haram a visé dimanche la base de Barkaram.", "attack").initiators == ("boko-haram",)


def test_who_stays_there_fell_there():
    r = of_type("Un guet-apens a été tendu à Boni : dix-sept gendarmes y sont restés.", "attack")
    assert r.toll.best == 17
    assert not reports("Dix-sept gendarmes sont restés à Boni.")


def test_a_device_defused_before_it_went_off_did_not():
    assert [r.event_type for r in reports("L'engin a été désamorcé avant d'exploser à Téra.")] == ["weapons_seizure"]
    assert [r.event_type for r in reports("Deux mines enfouies sous la piste de Bankass ont été retirées par les démineurs.")] == ["weapons_seizure"]


def test_students_against_police_are_a_riot():
    r = of_type("Des échauffourées ont opposé lundi étudiants et policiers à Niamey.", "riot")
    assert (r.initiators, r.targets) == (("civilians",), ("nigerien-police",))


def test_a_flag_raised_is_a_town_taken():
    assert of_type("Les combattants de l'EIS ont hissé leur drapeau à Ménaka.", "territorial_takeover").place == "menaka"


def test_their_base_is_a_base_and_no_verb():
    assert of_type("Les soldats français ont quitté leur dernière base tchadienne le 30 janvier.", "withdrawal").initiators == ("french-forces",)


def test_the_region_told_after_the_country_is_the_scene():
    assert of_type("Au Mali, un convoi de l'armée a été visé mercredi dans la région de Kidal.", "attack").place == "kidal-region-ml"


def test_a_series_of_strikes_is_whose_it_is():
    assert of_type("L'armée malienne a mené une série de frappes aériennes contre le FLA à Kidal.", "air_strike").initiators == ("malian-armed-forces",)


def test_a_deal_between_two_parties_is_one_row():
    found = reports("Un accord de cessez-le-feu a été conclu lundi entre les jihadistes de la katiba Macina, liés à Al-Qaïda, et les chasseurs dozos.")
    assert [(r.event_type, r.initiators, r.targets) for r in found] == [("agreement", ("katiba-macina",), ("dozo-hunters",))]


def test_delegations_that_leave_withdraw_nothing():
    assert not [r for r in reports("La délégation des commerçants a quitté Niamey jeudi.") if r.event_type == "withdrawal"]


def test_an_outburst_of_violence_is_no_bomb():
    assert [r.event_type for r in reports("Lors d'une explosion de violence, dix villageois ont été tués à Koro.")] == ["killing"]


def test_no_victims_without_a_verb():
    assert of_type("Le camp d'Assamaka a été la cible de tirs de roquettes ; pas de victimes.", "shelling").toll.best == 0


def test_a_strike_called_for_is_planned():
    assert of_type("Le syndicat des enseignants appelle à la grève à Niamey.", "protest").status == "planned"


def test_a_traveller_withdraws_nothing():
    assert not [r for r in reports("L'imam Mahmoud Dicko a quitté Alger lundi.") if r.event_type == "withdrawal"]


def test_a_bridge_blown_to_pieces_was_stolen_by_nobody():
    found = reports("Le pont de Parou a volé en éclats lundi.")
    assert [(r.event_type, r.initiators) for r in found] == [("looting", ())]


def test_a_day_before_days_after_something_is_that_of_the_news():
    text = "Le 7 mars, deux jours après le départ des Casques bleus, le JNIM a investi Ogossagou."
    assert str(of_type(text, "attack").period.start) == "2025-03-07" and str(of_type(text, "withdrawal").period.start) == "2025-03-05"
    text = "On 7 March, two days after the departure of the peacekeepers, JNIM attacked Ogossagou."
    assert str(of_type(text, "attack", "en").period.start) == "2025-03-07"


def test_a_bare_day_is_of_the_month_told_before():
    text = "Le 20 février, l'armée a dépêché deux hélicoptères à Kayes. Le 27, ceux-ci ont bombardé un campement à Diboli."
    assert str(of_type(text, "air_strike").period.start) == "2025-02-27"
    text = "Le 28 février, des jihadistes ont pillé Diboli. Le 2, ils ont enlevé un berger à Kayes."
    assert str(of_type(text, "abduction").period.start) == "2025-03-02"
    assert of_type("L'armée a dépêché le 27e bataillon à Kayes.", "deployment").period.precision == "published"


def test_who_stopped_the_trucks_emptied_them():
    r = of_type("Deux camions du PAM ont été interceptés par des inconnus à Madougou et vidés de leur chargement.", "looting")
    assert r.initiators == ("unidentified-gunmen",)


def test_dead_that_an_army_announces_are_its_claim():
    r = of_type("L'armée malienne a annoncé quatre-vingts terroristes neutralisés à Kayes.", "killing")
    assert (r.initiators, r.status, r.toll.best) == (("malian-armed-forces",), "claimed", 80)


def test_schools_that_open_again_concede_nothing():
    assert not reports("Les écoles de Kaya ont rouvert après deux ans.")
    assert of_type("La junte nigérienne a expulsé le coordonnateur résident de l'ONU.", "sanction").targets == ("united-nations",)


def test_a_mine_that_costs_a_life_has_its_dead_and_whose_they_were():
    (r,) = reports("Une mine a coûté la vie à un soldat malien près de Boni.")
    assert (r.event_type, r.targets, r.toll.best) == ("explosive", ("malian-armed-forces",), 1)


def test_the_bracket_after_a_place_is_no_second_place():
    (r,) = reports("Des hommes armés ont incendié l'école et le dispensaire de Foutouri (province de la Komondjari).")
    assert r.place == "foutouri"


def test_those_who_died_in_an_attack_are_its_toll_and_what_lies_near_is_not_its_place():
    (r,) = reports("Onze personnes sont mortes dimanche dans l'attaque de Gueskérou, près de Diffa, dans le sud-est du Niger.")
    assert (r.event_type, r.place, r.toll.best) == ("attack", "gueskerou", 11)
