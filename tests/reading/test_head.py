"""Heads in the manner of agencies, papers, blogs, NGOs, communiqués, mails and forums: what is read of them."""

import datetime

import pytest

from sahel_nlp.reading import from_texts
from sahel_nlp.reading.head import read_head
from sahel_nlp.reading.inputs import parse_date
from sahel_nlp.reading.language import tell_language
from sahel_nlp.reading.written_dates import find_dates

UNREAD = {"dateline", "byline", "furniture"}

# name, date, title, publisher, author, what is not read, text
HEADS = [
    ('agency without a year', '', 'Militants kill 15 soldiers in western Niger, ministry says', 'Reuters', '',
     ['NIAMEY, Nov 5 (Reuters) -'], '''
Militants kill 15 soldiers in western Niger, ministry says

NIAMEY, Nov 5 (Reuters) - Fifteen soldiers were killed on Monday near Abala, the defence ministry said.

The army said that reinforcements had been sent to the area.
'''),
    ('agency with the year of its rights', '2024-11-05', 'Militants kill 15 soldiers in western Niger, ministry says', 'Reuters', '',
     ['NIAMEY, Nov 5 (Reuters) -'], '''
Militants kill 15 soldiers in western Niger, ministry says

NIAMEY, Nov 5 (Reuters) - Fifteen soldiers were killed on Monday near Abala, the defence ministry said.

The army said that reinforcements had been sent to the area.

(c) Copyright Thomson Reuters 2024.
'''),
    ('an anniversary in the title', '', 'Ten years after the 22 March 2012 coup, Mali still looks for peace', '', '',
     [], '''
Ten years after the 22 March 2012 coup, Mali still looks for peace

Soldiers toppled Amadou Toumani Toure on 22 March 2012. The war has gone on ever since.
The anniversary was not celebrated.
'''),
    ('blog: posted by, on, in', '2022-03-14', 'Suspected jihadists raid village in Tahoua', '', 'Sani Oumarou',
     ['Posted by Sani Oumarou on March 14, 2022 in Security'], '''
Suspected jihadists raid village in Tahoua
Posted by Sani Oumarou on March 14, 2022 in Security

Gunmen on motorbikes raided a village near Tillia on Saturday, killing six herders.
'''),
    ('mail', '2024-11-05', 'Ambush north of Djibo', 'Field Desk', '',
     ['From: Field Desk <desk@example.org>', 'To: list@example.org', 'Date: Tue, 5 Nov 2024 08:15:00 +0000', 'Subject:'], '''
From: Field Desk <desk@example.org>
To: list@example.org
Date: Tue, 5 Nov 2024 08:15:00 +0000
Subject: Ambush north of Djibo

A convoy was ambushed on Sunday north of Djibo. Eight soldiers were killed.
'''),
    ('updated first, published second', '2022-03-14', 'Terrorist attack in Kpendjal', '', '',
     ['Last updated: 16 March 2022 - First published on 14 March 2022'], '''
Terrorist attack in Kpendjal
Last updated: 16 March 2022 - First published on 14 March 2022

Five soldiers were killed on Saturday at Kpekankandi.
They belonged to Operation Koundjoare.
'''),
    ('agency at the foot', '2022-03-14', 'Mali : une patrouille tombe dans une embuscade près de Sévaré', 'AFP', '',
     ['(AFP, 14 mars 2022)'], '''
Mali : une patrouille tombe dans une embuscade près de Sévaré

Six militaires sont morts dimanche dans une embuscade près de Sévaré, selon une source sécuritaire.

L'attaque n'a pas été revendiquée.

(AFP, 14 mars 2022)
'''),
    ('communique with letterhead', '2022-03-14', 'COMMUNIQUE DE PRESSE N°022', '', '',
     ['Bamako, le 14 mars 2022'], '''
ETAT-MAJOR GENERAL DES ARMEES
DIRECTION DE L'INFORMATION ET DES RELATIONS PUBLIQUES
COMMUNIQUE DE PRESSE N°022

L'Etat-major général des Armées informe que le 12 mars 2022 une patrouille a été attaquée à Tessit.
Le bilan est de 4 morts.

Bamako, le 14 mars 2022
Le chef de la DIRPA
'''),
    ('weekly list with a day of its own', '2024-03-12', 'Weekly incident list', '', '',
     ['12 March 2024'], '''
Weekly incident list
12 March 2024

- 5 March: JNIM attacked a convoy near Hombori.
- 7 March: gunmen abducted a doctor in Niafunke.
'''),
    ('chronicle of days', '', 'Chronology of attacks in Soum', '', '',
     [], '''
Chronology of attacks in Soum

5 March 2021
JNIM attacked a post at Arbinda. Two soldiers died.

9 April 2021
Gunmen raided Djibo. Three people died.

2 May 2022
Gunmen raided Djibo again.
'''),
    ('markdown', '2024-11-05', 'Burkina: attack at Barsalogho', '', 'Awa Ouedraogo',
     ['**By Awa Ouedraogo** | *5.11.2024*'], '''
# Burkina: attack at Barsalogho

**By Awa Ouedraogo** | *5.11.2024*

At least 20 people were killed on Sunday at Barsalogho, residents said.
The army did not comment.
'''),
    ('forum', '2022-03-14', 'Attack in Djibo?', '', 'desertfox',
     ['Re:', 'by desertfox » Mon Mar 14, 2022 6:05 pm'], '''
Re: Attack in Djibo?
by desertfox » Mon Mar 14, 2022 6:05 pm

I hear that the camp at Djibo was attacked on Sunday. Anyone knows more?
They say eight soldiers were killed.
'''),
    ('french paper: day and author', '2022-03-14', 'Attaque contre un poste de douane à Yendéré', '', 'Oumar Sanou',
     ['lundi 14 mars 2022 / par Oumar Sanou'], '''
Attaque contre un poste de douane à Yendéré
lundi 14 mars 2022 / par Oumar Sanou

Des hommes armés ont attaqué dimanche le poste de douane de Yendéré.
Un douanier a été tué.
'''),
    ('site name, author and hour', '2024-11-05', 'Terrorisme : quatre VDP tués à Bourzanga', 'Wakat Séra', 'Boureima Dembélé',
     ['Wakat Séra', 'Par Boureima Dembélé - 05/11/24 à 18h20'], '''
Wakat Séra
Terrorisme : quatre VDP tués à Bourzanga
Par Boureima Dembélé - 05/11/24 à 18h20

Quatre VDP ont été tués dimanche à Bourzanga, dans la province du Bam.
Leurs corps ont été ramenés à Kongoussi.
'''),
    ('ngo: dateline in brackets', '2022-03-14', '', '', '',
     ['(Nairobi, March 14, 2022) –'], '''
(Nairobi, March 14, 2022) – Malian soldiers and their allies executed at least 20 civilians near Dogofry last week, Human Rights Watch said today.

The army has denied the accusation.
'''),
    ('ngo: two headlines', '2023-07-24', 'Mali: Army, Wagner Group Atrocities in Gossi', '', '',
     ['(Bamako, July 24, 2023) –'], '''
Mali: Army, Wagner Group Atrocities in Gossi
Abuses Amount to War Crimes

(Bamako, July 24, 2023) – The Malian armed forces killed dozens of civilians in Gossi last month, witnesses said.
The government has not answered.
'''),
    ('title with its site', '2022-03-14', 'Sikasso: gunmen attack gendarmerie post', 'Maliweb', '',
     ['| Maliweb', '14 Mar 2022 - 18:05'], '''
Sikasso: gunmen attack gendarmerie post | Maliweb
14 Mar 2022 - 18:05

Gunmen attacked the gendarmerie post of Sikasso overnight. One gendarme was hurt.
Reinforcements came from Bamako.
'''),
    ('dateline with agency, no title', '2022-03-14', '', 'AIB', '',
     ['Ouagadougou, 14 mars 2022 (AIB) -'], '''
Ouagadougou, 14 mars 2022 (AIB) - Huit soldats ont été tués dimanche à Djibo, a appris l'AIB.
Ils appartenaient au détachement de la ville.
'''),
    ('visited later', '2022-03-14', 'At least 40 killed in Benin park ambush, army says', '', '',
     ['Accessed on 3 January 2025', 'Published Monday 14 March 2022'], '''
At least 40 killed in Benin park ambush, army says
Accessed on 3 January 2025

Published Monday 14 March 2022

At least 40 people were killed on Sunday in W park, the army said.
It promised an answer.
'''),
    ('wrapped prose without a head', '', '', '', '',
     [], '''
Gunmen attacked the village of Banibangou on Tuesday and killed at least
twelve people before they fled on motorbikes towards the border with
Mali, the governor of Tillaberi said in a statement that was read out
on national radio.

Soldiers arrived the next day.
'''),
    ('front matter', '2021-03-30', 'JNIM claims attack on Kafolo', '', 'Fatou Kone',
     ['title:', 'date: 2021-03-30', 'author: Fatou Kone', '---'], '''
title: "JNIM claims attack on Kafolo"
date: 2021-03-30
author: Fatou Kone
---
JNIM claimed on Monday the attack on Kafolo in which two soldiers died.
The government did not comment.
'''),
    ('topic above the title', '2022-03-14', 'Six gendarmes killed in ambush in Torodi', '', '',
     ['14 March 2022'], '''
Niger
Six gendarmes killed in ambush in Torodi

14 March 2022

Six gendarmes were killed on Sunday in an ambush near Torodi, the ministry said.
Nobody has claimed the attack.
'''),
    ('american order', '2022-03-14', 'AFRICA BRIEF - 03/14/2022', '', '',
     [], '''
AFRICA BRIEF - 03/14/2022
Chad: rebels sign a deal in Doha

Chadian rebels signed a deal with the junta on Sunday in Doha, mediators said.
FACT stayed away from the ceremony.
'''),
    ('monthly bulletin', '2024-03-31', 'Sahel: the month in review', '', '',
     [], '''
Sahel: the month in review
Monthly bulletin, March 2024

On 5 March, JNIM attacked Hombori. On 9 March an IED hit a convoy near Kaya.
Both attacks were claimed.
'''),
    ('signed communique', '2024-03-06', 'Communiqué conjoint', '', '',
     ['Fait à Niamey, le 6 mars 2024'], '''
Communiqué conjoint
Les ministres de la défense de l'AES se sont réunis à Niamey et ont annoncé une force conjointe de 5000 hommes.

Fait à Niamey, le 6 mars 2024

Pour les ministres, le général Salifou Mody
'''),
    ('posted again', '2021-06-05', 'Burkina Faso: Information update on attack in Solhan', '', '',
     ['Posted', '7 Jun 2021', 'Originally published', '5 Jun 2021'], '''
Burkina Faso: Information update on attack in Solhan
News and Press Release
Source
Government of Burkina Faso
Posted
7 Jun 2021
Originally published
5 Jun 2021

On the night of 4 to 5 June, gunmen attacked Solhan in Yagha province and killed more than 100 people.
The government declared three days of mourning.
'''),
    ('radio page', '2021-03-22', 'Mali : attaque contre le camp de Tessit', 'RFI', '',
     ['RFI', 'Publié le : 22/03/2021 - 07:10', 'Par :', 'RFI Suivre'], '''
Mali : attaque contre le camp de Tessit
RFI
Publié le : 22/03/2021 - 07:10

Par :
RFI Suivre
Au Mali, un camp de l'armée a été attaqué dimanche à Tessit. Onze soldats ont été tués.
L'attaque n'a pas été revendiquée.
'''),
    ('dateline that is an outlet and a day', '2022-03-14', 'Tillabéri : 5 gendarmes tués', 'ActuNiger', '',
     ['ActuNiger – 14 mars 2022 –'], '''
Tillabéri : 5 gendarmes tués
ActuNiger – 14 mars 2022 – Cinq gendarmes ont été tués samedi à Makalondi, selon le ministère.
Deux autres sont blessés.
'''),
    ('form of an incident', '', '', '', '',
     [], '''
Location: Hombori
Date of incident: 14 March 2022
JNIM attacked a convoy near Hombori and killed three soldiers, according to residents.
The army has not commented.
'''),
    ('weekday tells the order', '2023-12-03', 'Daily Sitrep - Sunday 03/12/2023', '', '',
     [], '''
Daily Sitrep - Sunday 03/12/2023

Menaka: ISSP killed four herders at Tamalat.
Gao: an IED hit a FAMa vehicle near Labbezanga.
'''),
    ("an event's day in the title", '', 'Mali: The Moura massacre, 27 March 2022', '', '',
     [], '''
Mali: The Moura massacre, 27 March 2022

Malian soldiers and foreign fighters killed hundreds of people in Moura.
The UN published its report in May 2023.
'''),
    ('a report on an attack, in capitals', '', 'REPORT ON THE ATTACK OF 5 JUNE 2021 IN SOLHAN', '', '',
     [], '''
REPORT ON THE ATTACK OF 5 JUNE 2021 IN SOLHAN

Gunmen attacked Solhan and killed at least 132 people.
The attack lasted for hours.
'''),
    ('source at the foot', '2021-03-30', 'BREAKING: Gunmen attack Kafolo', 'Reuters', '',
     ['Source: Reuters, 30 March 2021'], '''
BREAKING: Gunmen attack Kafolo

Gunmen attacked Kafolo on Monday, the army said.
Source: Reuters, 30 March 2021
'''),
    ('list of sources at the foot', '', 'Jihadist violence in the Sahel: what we know', '', '',
     [], '''
Jihadist violence in the Sahel: what we know

The war began in 2012. On Sunday soldiers died at Boni.

Sources:
Reuters, 14 March 2022
AFP, 2 February 2021
'''),
    ('town with its country, no year', '', '', 'Xinhua', '',
     ['DJIBO (Burkina Faso), March 14 (Xinhua) --'], '''
DJIBO (Burkina Faso), March 14 (Xinhua) -- Eight soldiers were killed on Sunday in Djibo, a source said.

The army did not comment.
'''),
    ('french agency without a year, rights at the foot', '2022-03-14', '', 'Xinhua', '',
     ['OUAGADOUGOU, 14 mars (Xinhua) --', 'Copyright © 2022 Xinhua'], '''
OUAGADOUGOU, 14 mars (Xinhua) -- Huit soldats ont été tués dimanche à Djibo, a-t-on appris lundi.

Copyright © 2022 Xinhua
'''),
    ('radio: day and site at the foot', '2022-03-14', '', 'VOA News', '',
     ['March 14, 2022 10:30 AM', 'VOA News'], '''
Dakar, Senegal — Gunmen killed 8 on Sunday near Bakel, the army said.
Two were hurt.
March 14, 2022 10:30 AM
VOA News
'''),
    ('paper and its town', '2022-03-14', 'Nigeria: 30 killed in Zamfara', 'Premium Times', 'Abdulkareem Mojeed',
     ['Premium Times (Abuja)', '14 March 2022', 'By Abdulkareem Mojeed'], '''
Nigeria: 30 killed in Zamfara
Premium Times (Abuja)
14 March 2022
By Abdulkareem Mojeed

Bandits killed 30 people on Sunday in Zamfara, residents said.
The police did not comment.
'''),
    ('published at the foot', '2022-03-15', '', '', '',
     ['Published 03/15/2022'], '''
Abuja — Bandits killed 30 people on Sunday in Zamfara, residents said.

The police did not comment.

Published 03/15/2022
'''),
    ('handle and day', '2022-03-14', '', '', '@WestAfricaWatch',
     ['@WestAfricaWatch · Mar 14, 2022'], '''
@WestAfricaWatch · Mar 14, 2022
JNIM claims the attack on Djibo. 8 soldiers killed on Sunday.
Reply
'''),
    ('brief, issue, day', '2022-03-14', 'Sahel Security Brief | Issue 12 | 14 March 2022', '', '',
     [], '''
Sahel Security Brief | Issue 12 | 14 March 2022

MALI
JNIM attacked a FAMa post at Mondoro on 10 March, killing 27 soldiers.

BURKINA FASO
ISSP killed nine gendarmes at Taparko on 12 March.
'''),
    ('week of a day', '2024-03-10', 'Week of 4 March 2024 - Mali security update', '', '',
     [], '''
Week of 4 March 2024 - Mali security update

On Tuesday, JNIM attacked Hombori, killing two soldiers.
On Friday, an IED hit a convoy near Boni.
'''),
    ('day-time group', '2022-03-14', 'SITREP 045/22', '', '',
     ['DTG: 14 MAR 2022'], '''
SITREP 045/22
DTG: 14 MAR 2022
Unit: Sector East

An IED hit a patrol near Ansongo on 13 March. Two peacekeepers were hurt.
No claim was made.
'''),
    ('day without label, then update', '2021-12-25', 'Burkina Faso: 41 tués, dont Ladji Yoro, à You', '', '',
     ['Le 25 décembre 2021 à 18h05', 'Modifié le 26 décembre 2021 à 09h00'], '''
Burkina Faso: 41 tués, dont Ladji Yoro, à You
Le 25 décembre 2021 à 18h05
Modifié le 26 décembre 2021 à 09h00

Quarante et une personnes ont été tuées jeudi à You, dont le chef VDP Ladji Yoro.
Deux jours de deuil ont été décrétés.
'''),
    ('a sentence with a day as title', '', 'On 14 March 2022, JNIM attacked Djibo', '', '',
     [], '''
On 14 March 2022, JNIM attacked Djibo
Gunmen of JNIM attacked the military camp at Djibo and killed eight soldiers.
The camp was burnt.
'''),
    ('day of the event in brackets', '', 'Mali. Attaque de Mondoro (04 mars 2022) : les leçons', '', '',
     [], '''
Mali. Attaque de Mondoro (04 mars 2022) : les leçons

L'attaque a fait 27 morts. Elle avait été revendiquée par le JNIM.
Les autorités promettent une enquête.
'''),
    ('communique: town, day, declaration', '2021-06-09', 'Déclaration de la Coalition', '', '',
     ['Ouagadougou, le 9 juin 2021'], '''
Ouagadougou, le 9 juin 2021
Déclaration de la Coalition

Nous condamnons l'attaque de Solhan qui a coûté la vie à 132 personnes samedi.
Nous demandons une enquête.
'''),
    ('label above its day', '2022-03-14', 'Togo: six soldiers killed', 'BBC News', '',
     ['BBC News', 'Published', '14 March 2022'], '''
Togo: six soldiers killed
BBC News
Published
14 March 2022

Six soldiers were killed on Sunday in Savanes, the government said.
It vowed to respond.
'''),
    ('anniversary of a coup', '2023-08-18', "Mali's junta marks the third anniversary of the coup of 18 August 2020", '', '',
     ['18 August 2023'], '''
Mali's junta marks the third anniversary of the coup of 18 August 2020
18 August 2023
Bamako - Mali's junta on Friday marked the anniversary of the coup.
No one was hurt.
'''),
    ('hour with a comma', '2022-03-14', 'Mali: 22 soldiers killed', '', '',
     ['Mar 14 2022, 6:05pm'], '''
Mali: 22 soldiers killed
News - Africa
Jane Doe
Mar 14 2022, 6:05pm

Twenty-two soldiers were killed on Sunday at Mondoro.
The army said so.
'''),
    ('letterhead of a ministry', '2020-03-23', 'COMMUNIQUE DE PRESSE N°12/2020', '', '',
     ['---------', "N'Djamena, le 23 mars 2020"], '''
MINISTERE DE LA DEFENSE
---------
ARMEE NATIONALE TCHADIENNE

REPUBLIQUE DU TCHAD
Unité - Travail - Progrès
N'Djamena, le 23 mars 2020

COMMUNIQUE DE PRESSE N°12/2020

Des éléments de Boko Haram ont attaqué lundi la position de Bohoma. Le bilan est de 98 morts.
Les recherches continuent.
'''),
    ('dateline in the title', '2022-03-14', 'Six gendarmes tués à Torodi', '', '',
     ['Niamey, 14 mars 2022 -'], '''
Niamey, 14 mars 2022 - Six gendarmes tués à Torodi
Six gendarmes ont été tués dimanche à Torodi, selon le ministère de l'Intérieur.
Deux assaillants sont morts.
'''),
    ('notes that open with their day', '', '', '', '',
     [], '''
2022-03-14 - Djibo - Gunmen killed two herders.
2022-03-15 - Arbinda - JNIM attacked a convoy, killing three soldiers.
2022-03-17 - Dori - an IED killed one gendarme.
'''),
]


@pytest.mark.parametrize(("published", "title", "publisher", "author", "unread", "text"), [h[1:] for h in HEADS], ids=[h[0] for h in HEADS])
def test_head(published, title, publisher, author, unread, text):
    text = text.strip("\n")
    head = read_head(text, tell_language(text))
    assert (str(head.published or ""), head.title, head.publisher, head.author) == (published, title, publisher, author)
    assert [text[z.start:z.end].strip() for z in head.zones if z.kind in UNREAD] == unread


@pytest.mark.parametrize(("written", "first", "day"), [
    ("2023-07-11T09:22:00Z", "2023-07-11", "2023-07-11"), ("Le 12 mars 2024", "2024-03-12", "2024-03-12"), ("1er févr. 2022", "2022-02-01", "2022-02-01"),
    ("Tue, 5 Nov 2024 08:15:00 GMT", "2024-11-05", "2024-11-05"), ("5.11.2024", "2024-11-05", "2024-11-05"), ("05/11/24", "2024-11-05", "2024-11-05"),
    ("03/14/2022", "2022-03-14", "2022-03-14"), ("Sunday 12/03/2023", "2023-03-12", "2023-03-12"), ("Monday 03/11/2024", "2024-03-11", "2024-03-11"),
    ("Monday 14 March 2022", "2022-03-14", "2022-03-14"), ("14 Mar 2022 - 18:05", "2022-03-14", "2022-03-14"), ("Mon Mar 14 18:05:00 2022", "2022-03-14", "2022-03-14"),
    ("14-Mar-22", "2022-03-14", "2022-03-14"), ("4-10 MARCH 2024", "2024-03-04", "2024-03-10"), ("March 4-10, 2024", "2024-03-04", "2024-03-10"),
    ("du 28 février au 5 mars 2024", "2024-02-28", "2024-03-05"), ("30 December 2023 - 5 January 2024", "2023-12-30", "2024-01-05"),
    ("du 04/03 au 10/03/2024", "2024-03-04", "2024-03-10"), ("June 06, 2025Clash Report", "2025-06-06", "2025-06-06")])
def test_dates_of_heads(written, first, day):
    (found,) = find_dates(written)
    assert (str(found.first), str(found.day)) == (first, day)


@pytest.mark.parametrize("text", ["31/02/2024", "5.11", "10:32 GMT", "the 2012 coup", "March 2024", "3.2.1.4", "14 March", "N°045/2024"])
def test_what_is_no_full_date(text):
    assert find_dates(text) == []


def test_a_date_field_may_be_french():
    assert parse_date("lundi 14 mars 2022 à 22h15") == datetime.date(2022, 3, 14)


def test_a_record_with_nothing_but_text_has_its_head_read():
    (d,) = from_texts(["Le 12 mars 2024\nCOMMUNIQUE N°045 DE L'ETAT-MAJOR\nUne patrouille des FAMa est tombée dimanche dans une embuscade près de Diafarabé."])
    assert (d.published, d.title) == (datetime.date(2024, 3, 12), "COMMUNIQUE N°045 DE L'ETAT-MAJOR")


def test_fields_win_over_the_text():
    (d,) = from_texts([{"title": "Ambush", "text": "Posted by Sani on 14 March 2022\n\nTwo soldiers were killed on Sunday, the army said.\nIt sent help."}])
    assert (d.title, d.published, d.author) == ("Ambush", datetime.date(2022, 3, 14), "")


def test_a_note_that_opens_with_its_town_and_day_is_read():
    (d,) = from_texts(["Djibo, 5 March 2024 - Gunmen killed two herders."])
    assert d.zones == ()


def test_a_line_that_begins_with_by_is_no_byline_in_prose():
    text = "Army post attacked at Dioura\n\nThe post was attacked on Tuesday, said the governor.\n\nBy Friday evening the army had lost the town"
    assert not [z for z in read_head(text, "en").zones if z.kind == "byline"]
