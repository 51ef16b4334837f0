"""French as agencies, papers and general staffs write it: who speaks where, tolls of several kinds in one list, turns of communiqués."""

from french import of_type, reports


def test_the_wounded_beside_the_fallen_are_not_among_the_dead():
    r = reports("Le bilan fait état de trois militaires tombés et une vingtaine de blessés à Tessit.")[0]
    assert (r.toll.best, r.injured) == (3, 20)


def test_displaced_people_and_vehicles_are_no_dead():
    assert reports("Ces violences ont fait 900 morts et 1,3 million de déplacés au Niger.")[0].toll.best == 900
    assert of_type("Bilan provisoire : 6 gendarmes morts et 2 véhicules détruits à Sebba.", "killing").toll.best == 6


def test_each_sides_dead_stand_apart():
    text = "Trente assaillants ont été neutralisés et quatre gendarmes tués mardi à Gorgadji, a annoncé l'armée burkinabè."
    found = {r.targets: (r.toll.best, r.initiators) for r in reports(text)}
    assert found == {("unidentified-gunmen",): (30, ("burkinabe-armed-forces",)), ("burkinabe-gendarmerie",): (4, ())}


def test_what_an_operation_made_possible_happened():
    r = of_type("Une opération menée par les FAMa près de Nampala a permis de neutraliser huit terroristes et de détruire deux véhicules.", "killing")
    assert (r.status, r.toll.best) == ("asserted", 8)


def test_a_quote_has_the_speaker_of_its_last_sentence():
    text = "« Des hommes armés ont attaqué le village de Moura vers midi. Ils ont brûlé des greniers », a raconté un berger de la zone."
    assert [(r.event_type, r.status) for r in reports(text)] == [("attack", "reported"), ("looting", "reported")]


def test_the_communique_is_its_authors():
    text = "L'armée nigérienne a annoncé lundi la mort de deux soldats à Ayorou. Le communiqué ajoute que douze terroristes ont été neutralisés."
    r = reports(text)[-1]
    assert (r.status, r.attributed_to, r.initiators) == ("claimed", ("nigerien-armed-forces",), ("nigerien-armed-forces",))


def test_one_learns_from_sources():
    r = reports("Deux orpailleurs ont été enlevés dimanche près de Djado, a-t-on appris de sources sécuritaires.")[0]
    assert (r.status, r.attributed_to) == ("reported", ("sources sécuritaires",))


def test_the_subject_behind_the_verb_inside_it():
    text = "Un maire a confirmé l'attaque du marché de Mondoro. « Les assaillants ont tué neuf forains », a-t-il précisé."
    assert all(r.status == "reported" for r in reports(text)[1:])


def test_among_them_the_chief():
    r = reports("Cinq personnes dont le chef de village ont été tuées jeudi dernier par des individus armés à Petegoli.")[0]
    assert (r.initiators, r.toll.best) == (("unidentified-gunmen",), 5)


def test_whoever_backs_the_accused_is_accused():
    r = of_type("Les rebelles accusent l'armée malienne, appuyée par le groupe Wagner, d'avoir exécuté dix bergers à Ber.", "accusation")
    assert "wagner-group" in r.targets and "wagner-group" not in r.initiators


def test_the_attack_took_place_there_and_then():
    text = "Des hommes armés ont tué trois bergers dans la région de Mopti. L'attaque s'est produite mardi matin près de Dialloubé."
    found = reports(text)
    assert len(found) == 1 and (found[0].place, str(found[0].period.start), found[0].toll.best) == ("dialloube", "2024-03-12", 3)


def test_standing_violence_is_no_event():
    assert not reports("Le Burkina Faso est le théâtre d'attaques jihadistes régulières depuis 2015.")
    assert not reports("La région de Tillabéri est en proie à des violences depuis plusieurs années.")


def test_a_time_of_day_stands_aside():
    r = reports("Des bandits ont attaqué lundi, vers 18 h 30, le marché de Gourcy.")[0]
    assert (r.targets, r.place, str(r.period.start)) == (("civilians",), "gourcy", "2024-03-11")


def test_a_boat_that_explodes_is_the_target():
    r = of_type("Une pirogue de l'armée tchadienne a explosé mercredi près de Bol.", "explosive")
    assert (r.initiators, r.targets) == ((), ("chadian-armed-forces",))


def test_a_market_of_a_village_lies_in_the_village():
    r = reports("Lors de la foire du village de Farabougou, dans le secteur de Niono, des inconnus armés ont enlevé onze forains.")[0]
    assert (r.place, r.abducted) == ("farabougou", 11)


def test_a_dozen_days_ago():
    r = reports("Il y a une dizaine de jours, des jihadistes avaient attaqué Tamalat.")[0]
    assert str(r.period.start) == "2024-03-04"


def test_the_toll_is_carried_to_a_figure():
    text = "L'attaque de lundi contre Tessit a fait dix morts. Deux soldats ont succombé à leurs blessures, ce qui porte le bilan à 12 morts."
    assert max(r.toll.best or 0 for r in reports(text)) == 12


def test_a_unit_of_many_soldiers_is_no_toll():
    assert all(r.toll.best is None for r in reports("La France, qui compte 1 500 soldats déployés au Niger, a condamné le coup d'État."))


def test_the_dead_of_the_attack_before_are_not_those_of_the_reply():
    text = "Dix terroristes ont été neutralisés mercredi lors d'une riposte aérienne à Inata, après l'attaque d'une gendarmerie qui a coûté la vie à deux gendarmes."
    assert {r.targets: r.toll.best for r in reports(text)}[("jihadist-fighters",)] == 10


def test_we_are_the_side_of_who_speaks():
    r = of_type("« Nous avons perdu six hommes », a confié un responsable des VDP à Bourzanga.", "killing")
    assert (r.targets, r.toll.best) == (("vdp",), 6)
