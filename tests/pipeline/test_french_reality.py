"""What happened and what did not, in francophone prose: negation, wishes, the unreal, figures of speech; two verbs with one object. Sentences of our own."""

import pytest
from french import only, reports


@pytest.mark.parametrize("text", [
    "Les VDP n'ont enlevé personne à Barsalogho, assure le gouverneur.", "Les soldats n'ont tiré sur personne à Tessalit.",
    "Il ne faut pas que Ménaka tombe aux mains des jihadistes, plaide un élu."])
def test_a_deed_done_to_nobody_or_not_to_be_did_not_happen(text):
    assert only(text).status in {"negated", "denied"}


def test_a_person_is_still_somebody():
    assert only("Une personne a été tuée à Djibo mardi.").toll.best == 1


def test_neither_of_two_who_did_something_else_before():
    assert only("Ni l'armée malienne, qui a repris Hombori mardi, ni les rebelles n'ont réagi.").status == "asserted"


def test_what_nothing_escaped_happened():
    r = only("Rien n'a échappé aux pillages de l'EIGS à Talataye.")
    assert (r.event_type, r.initiators, r.status) == ("looting", ("issp",), "asserted")


def test_what_has_to_be_done_is_planned():
    assert only("Il faut que l'armée reprenne Kidal, dit le maire.").status == "planned"


@pytest.mark.parametrize("text", ["L'imam a négocié pour la libération de douze otages à Farabougou.", "Les syndicats travaillent pour le retrait des soldats de Gao."])
def test_what_people_work_for_is_planned(text):
    assert all(r.status == "planned" for r in reports(text) if r.event_type in {"concession", "withdrawal"})


@pytest.mark.parametrize("text", ["L'hypothèse d'une embuscade est écartée par la gendarmerie de Tillabéri.", "La thèse d'un attentat a été démentie à Niamey."])
def test_a_theory_ruled_out_is_denied(text):
    assert only(text).status == "denied"


@pytest.mark.parametrize("text", [
    "Si l'armée n'était pas arrivée, les jihadistes auraient pris Titao.", "Sans les hélicoptères, les jihadistes auraient pris le camp de Boni.",
    "Et si le convoi avait tardé ? Les bandits auraient pillé Tera de fond en comble, raconte un marchand."])
def test_the_unreal_is_hypothetical(text):
    assert reports(text)[-1].status == "hypothetical"


def test_speech_set_in_between_two_verbs_of_one_auxiliary():
    taken, killed = reports("Des hommes armés ont enlevé le maire de Tera, a indiqué un élu, et tué son chauffeur.")
    assert taken.initiators == killed.initiators == ("unidentified-gunmen",)


@pytest.mark.parametrize("text", [
    "Marché de Gaya : la tomate béninoise attaque, l'oignon nigérien résiste.", "Les éléphants ont pris d'assaut un champ près de Gossi.", "L'inflation frappe Niamey.",
    "Les eaux ont pris d'assaut le quartier de Gamkallé : douze morts, des milliers de sinistrés.",
    "L'acteur incarne un chef rebelle ; la scène de l'enlèvement du préfet sera tournée à Banfora.",
    "Dans ce film, un berger est enlevé par des bandits ; le réalisateur l'a tourné à Ayorou."])
def test_figures_of_speech_floods_and_films_are_no_events(text):
    assert reports(text) == ()


def test_one_object_of_two_verbs():
    taken, killed = reports("Les jihadistes ont enlevé et exécuté lundi deux instituteurs à Nassoumbou.")
    assert taken.targets == killed.targets == ("civilians",) and killed.toll.best == 2


def test_a_cache_found_and_destroyed_is_one_seizure_by_the_forces_of_two_countries():
    r = only("Une patrouille tchado-camerounaise a découvert puis détruit mardi une cache d'armes près de Darak.")
    assert (r.event_type, r.initiators) == ("weapons_seizure", ("chadian-armed-forces", "cameroonian-armed-forces"))


def test_an_operation_signed_is_claimed():
    assert not any(r.event_type == "agreement" for r in reports("La katiba a signé l'attaque de Niono, qui a fait deux morts."))


def test_days_given_to_do_something_are_a_demand_with_no_scene():
    r = reports("Bamako a donné dix jours à Abidjan pour rappeler ses soldats.")[0]
    assert (r.event_type, r.initiators, r.targets, r.place) == ("demand", ("government-of-mali",), ("cote-d-ivoire",), "")


def test_a_capital_that_condemns_is_no_scene():
    assert all(not r.place for r in reports("Pékin condamne l'attaque."))


@pytest.mark.parametrize(("text", "dead"), [("Trois soldats n'ont pas survécu à leurs blessures à Gao.", 3), ("Neuf fidèles n'en sont pas sortis vivants à Tera.", 9)])
def test_to_have_not_survived_is_to_have_died(text, dead):
    r = only(text)
    assert (r.event_type, r.status, r.toll.best) == ("killing", "asserted", dead)


def test_a_deal_not_respected_is_broken():
    r = only("Le Mali n'a pas respecté l'accord.")
    assert (r.event_type, r.status) == ("agreement_collapse", "asserted")


def test_who_accuses_behind_what_is_told_accuses_nobody_else():
    r = only("L'armée nigérienne a tué dix civils à Bibiyergou, accuse le maire de Tera.")
    assert (r.event_type, r.initiators, r.status) == ("killing", ("nigerien-armed-forces",), "alleged")


def test_news_denied_over_a_participle():
    r = only("Les autorités nigériennes ont démenti les informations d'une radio faisant état de 90 soldats tués à Chatoumane.")
    assert (r.status, r.attributed_to) == ("denied", ("government-of-niger",))


def test_what_somebody_is_sentenced_for_is_alleged():
    found = {r.event_type: r.status for r in reports("La Cour d'appel de Niamey a condamné six militaires à vingt ans de prison pour tentative de coup d'État.")}
    assert found == {"sanction": "asserted", "coup": "alleged"}


def test_a_mine_neutralised_is_nobody_killed():
    r = only("Une deuxième mine, découverte à cent mètres de là, a été neutralisée par les démineurs à Kaya.")
    assert (r.event_type, r.toll.best) == ("weapons_seizure", None)


def test_a_month_after_another_broke_the_deal_of_a_year():
    left, broke = reports("Washington a accepté de retirer ses soldats, un mois après que Niamey a dénoncé l'accord de coopération militaire de 2012.")
    assert (left.status, broke.status) == ("planned", "asserted") and broke.period.start is None


def test_the_wounded_alone_are_no_killing():
    assert only("Deux blessés ont été transférés au CHR de Kaya.").event_type == "attack"
