"""What news speaks of, in the words of five languages: tables only, no rules.

A word belongs to the concept with its longest beginning in the list of its language; "=" asks for the whole word.
Accents do not count, and German compounds are read part by part. The nouns that the reader of figures knows come on
top of this: here stands what figures are told with, and whatever is measured rather than counted.
"""

from __future__ import annotations

__all__ = ["COLUMNS", "FRAMES", "TOPICS"]

COLUMNS = ("en", "de", "fr", "es", "it")

#: what a figure is about
TOPICS = """
abroad | abroad overseas | ausland | etranger | extranjer exterior | =estero esteri
accident | accident crash collision collided derail | unfall ungluck kollision kollidiert entgleis | accident collision deraill | accident choque descarril colision | incident deragli scontr
affordable | affordab | bezahlbar erschwinglich | abordable | asequible | accessibil
agriculture | agricult farmland farming | landwirtschaft ackerland | agricol agricult | agricol agrari agricultur | agricol agricoltur
aid | =aid assistance relief humanitarian | hilfsgut hilfspaket hilfsliefer unterstutzung humanitar hilfsorganisation hilfsgeld =hilfe =hilfen | =aide =aides humanitaire assistance | =ayuda =ayudas humanitari asistencia | =aiuti =aiuto umanitari assistenz
air | airspace airline =air | luftraum fluggesellschaft luftfahrt luftwaff luftabwehr | aerien aerienne =air | aere =aire =aerea | aere =aria
ammunition | ammunition munition shell artillery | munition granat artillerie geschoss | munition obus artillerie | municion proyectil obus artiller | munizion proiettil artiglier
protest | protest demonstrat rally rallies march | protest demonstr kundgebung | manifest protest cortege | manifest protest marcha | manifestaz protest corteo
anchor | anchor | anker | =ancre =ancres | =ancla =anclas | =ancora =ancore
appeal | appeal | revision einspruch berufungsverfahren | =appel =appels | apelaci recurso recurr | ricors appell
approve | approv grant authoris authoriz | bewillig genehmig zugesagt billig | approuv autoris accord | aprob autoriz conced | approv autorizz
arms | =arms weapon armament rifle | waffe rustung | =arme =armes armement | =arma =armas armament | =armi =arma armament
arrest | arrest detain detention custody | festgenomm verhaft festnahm gewahrsam inhaftier | arret interpell | deten arrest | arrest ferma
attack | attack raid assault bombard airstrike strike struck shelling | angriff angegriff attack beschuss bombard angreif | attaqu frappe raid bombard assaut | ataque atac bombarde asalt | attacc raid bombard assalt
audience | audience viewer television spectator broadcast stadium | zuschauer fernseh publikum stadion | spectat televis audience telespect =stade | espectad audiencia televis estadio telespect | spettat televis pubblico stadio telespett
award | award prize grant | preisgeld auszeichn | =prix recompens | premio galardon | premi
bank | =bank banks banking lender | =bank banken kreditinstitut | =banque =banques bancaire | =banco =bancos bancari =banca | =banca =banche bancari
bed | =bed =beds bedded | =bett =betten | =lit =lits | =cama =camas | =letto =letti
birth | birth born | geburt geboren | naissance | nacimient nacid | nascit =nati
border | border frontier crossing | grenz | frontier frontalier | fronter | frontier confin
bridge | bridge | brucke | =pont =ponts | puente | =ponte =ponti
budget | budget | haushaltsplan budget etat | budget | presupuest | bilanci budget
build | =build building built construct | bauwerk gebaut bauen =bau neubau ausbau bauarbeit | construi construct batir bati batiment | constru edific | costru edific
bus | =bus minibus buses coach | =bus kleinbus busse | autobus =bus minibus autocar | autobus minibus | autobus minibus pullman
buy | =buy bought purchas acquir acquisition takeover =order =orders | kauf erwarb erworb bestell ubernahme ubernomm | achet achat acquisition acqueri commande | compra adquir adquis pedido encarg | acquist compra ordin
cable | cable interconnector | kabel | =cable =cables | =cable =cables | =cavo =cavi
campaign | campaign | wahlkampf kampagne | campagne | campana | campagna
capital | capital | hauptstadt | capitale | capital | capitale
car | =car =cars carmaker automobile automaker vehicle | =auto autos autobau fahrzeug wagen pkw | voiture automobile vehicule | coche automov vehicul | =auto automobil veicol
cancel | cancel scrap =axe =axed | gestrich abgesagt ausgefallen storn | annul supprim | cancel anulad suprim suspend | annull cancell
cargo | cargo freight container shipment | fracht container ladung geladen | cargais fret conteneur | carga contenedor flete mercanc | carico container merci
case | =case =cases infection infected infect | =fall =falle masernfall infektion infiziert erkrank ansteck krankheitsfall | =cas infection infecte contamin | =caso =casos infeccion infectad contagi | =caso =casi infezion contagi infett
casualty | casualt losses | verlust | perte =pertes | baja =bajas perdida | perdit
catch | catch fish trawler | fisch fang | peche poisson | pesca pesquer pescad | pesca pescherecc
centre | center centre | zentr | =centre =centres | centro | centr
charge | charged indict accus | angeklagt anklage vorgeworf | inculp accus mise_en poursuiv | acusad imputad procesad | accusat imputat indagat
child | child children minors =kids | kind kinder minderjahr | enfant mineur | =nino =ninos =nina =ninas menor infantil | bambin minor
claim | =claims insurance insurer | schadensmeld versicher | assur sinistr indemnis | asegurad seguro reclamacion | assicur
climate | climate warming emission greenhouse carbon | klima erwarm emission treibhaus kohlendioxid | climat rechauffement emission carbone | clima calentamiento emision carbono | clima riscaldament emission carbonio
close | clos shut | schliess geschloss stillgelegt schloss | ferm clos | cerr cierr clausur | chius chiud
coal | coal | kohle | charbon | carbon | carbon
coast | coast shore | kuste | =cote cotier littoral | costa litoral | costa
compensation | compensation damages payout | entschadig schadenersatz schmerzensgeld | indemnis dedommag dommages-interets | indemniz compensacion | risarcim indenniz
company | company companies firm firms corporation business enterprise | =firma firmen unternehmen betrieb konzern | entreprise societe groupe | empresa compania negocio | azienda aziend impres societa
complaint | complain | beschwerd beanstand | plainte reclam | queja denuncia | reclam denunc
control | hold controls controlled occupied occupy captur seiz | halten kontroll besetz erober eingenomm | control occup tenir tien | control ocup mantien tomad | control occup tengon
cost | =cost =costs costly expens bill | kosten kostet teuer verteuer | cout | =coste =costes costo cuesta costar encarec | =costo =costi costa
council | council | =rat stadtrat gemeinderat ratsmitteil | conseil | consejo concejo ayuntamiento | consiglio
court | court judge ruling verdict | gericht richter urteil | tribunal =cour juge jugement verdict | tribunal juez sentencia juzgado fallo | tribunal giudic sentenz =corte
crew | crew seafarer sailor | besatz seeleut crew matros | equipage =marin =marins | tripula marinero | equipagg marinai
crime | crime criminal offence offense burglar theft robber | verbrechen straftat kriminal einbruch diebstahl delikt | crime criminal delit cambriol delinqu | crimen delito delincuen robo | crimin reat furt
crop | crop harvest yield wheat grain | ernte weizen getreide | recolte =ble moisson cereale | cosecha trigo cereal | raccolt grano cereal
customer | customer client | kunde kunden | client | cliente | client
cut | =cut cuts cutting slash lay_off laid axed | abbau abgebaut streich kurz entlass | supprim licenci reduire | recort despid suprim elimin | tagl licenzi riduz
damage | damage destroy wreck ruin | schad zerstor beschadig vernicht | degat dommage detrui endommag destruct | dano dana destru destroz | dann distru
dead | dead died dies death kill fatal toll lost_their perish murder lives | =tot =tote =toten =toter todes getotet gestorb starb sterb =tod verstorb umgekomm ermord =leben totet | mort =tue =tues =tuee tuees deces bilan deced perdu_la | muert fallec mato matar matado mataron victima_mortal perdieron | mort morti uccis dece vittim
debt | debt indebted borrow loan credit | schuld verschuld kredit darlehen | dette endett emprunt credit pret =prets | deuda endeud prestamo credito | debit indebit prestit credito mutuo
deficit | deficit shortfall | defizit fehlbetrag | deficit | deficit | deficit disavanz
deliver | deliver supply supplied ship | gelief ausgelief liefer | livr fourni | entreg suministr | consegn fornit
deploy | deploy sent send dispatch | entsandt entsend geschickt verlegt stationier | deploy envoy depech | despleg envi | schier inviat dispieg
depth | depth deep | tief | profond | profund | profond
detect | detect discover found_in | entdeck gefund | decouv | descub hallad | scopert
disappear | missing unaccounted disappear vanish | vermiss verschwund | dispar introuv | desaparec | dispers scompars
disease | disease virus epidemic outbreak cholera measles dengue influenza covid malaria ebola polio | krankheit virus seuche epidemie cholera masern dengue grippe malaria | maladie virus epidemie cholera rougeole dengue grippe paludisme | enfermedad virus epidemia colera sarampion dengue gripe malaria paludismo | malatti virus epidemi colera morbillo dengue influenza malaria
displaced | displac evacu flee fled refuge homes_left | vertrieb evakuier gefluch flucht fluch =fliehen | deplac evacu =fui fuir refugi | desplaz evacu huy huid refugi | sfollat evacu fugg rifugi
price | price priced | =preis =preise strompreis preisen | =prix | precio | prezz
donation | donat donor appeal_for | spend | =don =dons donat | donaci donativ donante | donazion
drone | drone uncrewed unmanned uav | drohn | drone | =dron drones | dron
drought | drought =dry dried | durre trocken | secheress | sequia | siccita
drug | cocaine heroin drug narcotic | kokain droge heroin rauschgift | cocaine drogue heroine stupefi | cocaina droga heroina | cocaina droga eroina
duration | =lasts lasted lasting duration | dauer gelten gilt wahr | dure durera durer duree | dura durar durara durac | dura durer
earn | profit earning income revenue turnover sales | gewinn umsatz einnahm erlos ertrag | benefice chiffre_d revenu recette | beneficio ganancia ingreso facturac venta ventas | utile utili ricav fatturat introit profitt
earthquake | quake tremor magnitude seismic | beben erdbeben | seisme secousse | sismo terremot temblor | sisma terremot
economy | economy economic gdp growth | wirtschaft konjunktur bip bruttoinlands | econom pib croissance | econom pib crecimiento | econom =pil crescita
election | elect ballot vote voter voting poll polling | wahl stimm wahler abstimm | electi scrutin vote votes votant vot elect urne | elecc eleccion voto votos votant vot urna elector comicio | elezion vot elettor urne scrutini
electricity | power electric grid blackout outage | strom elektriz netzbetreib | electric courant | electric =luz apagon | elettric blackout
empty | vacant vacanc unfilled | unbesetzt offene_stell leersteh | vacant poste_a | vacante | vacant
energy | energy | energie | energ | energ | energ
escape | escap | entkam entfloh flucht ausgebroch | evad echapp | escap fug | evas scappat
worth | worth value valued | =wert wertvoll schadenswert | valeur | valor | valore
examination | inspect audit check survey review | prufer pruf kontroll inspekt untersuch | inspect controle audit examin | inspecc auditor revis control | ispezion controll revision
expel | expel deport | ausgewies abgeschob abschieb | expuls | expuls deport | espuls
explosion | explo blast bomb | explo bombe detonier | explo bombe | explo bomba estall | esplo bomba
export | export | export ausfuhr | export | export | esport export
factory | factory factories plant refiner mill smelter depot | fabrik =werk raffinerie anlage werke | usine raffinerie depot | fabrica refineria planta | fabbric raffineri stabiliment impiant
fan | supporter =fan =fans fans | anhanger fans | support | aficionad hincha | tifos
farmer | farmer grower | bauern landwirt bauer | agricult paysan | agricult ganader campesin | agricoltor contadin
fine | =fine =fines fined penalty penalt | geldstrafe bussgeld geldbuss strafe | amende | =multa =multas multad sancion | =multa =multe multat sanzion
fire | =fire fires wildfire blaze burn | brand brannt feuer | incend =feu =feux brul | incendi fuego quemad arras | incend fuoco brucia rogo
fleet | fleet | flotte | flotte | flota | flott
flight | flight plane aircraft =jet =jets | =flug fluge flugzeug maschine flugausf | =vol =vols avion | vuelo avion aeronave | =volo =voli aereo aerei
passenger | passenger traveller commuter | passagier fahrgast fahrgaste reisende | passager voyageur | pasajer viajer | passegger viaggiator
flood | flood inundat deluge | uberschwemm flut hochwasser uberflut | inond crue | inundac inundad riada | alluvion inondaz allag
food | food hunger famine | lebensmittel nahrung hunger | aliment nourrit famine faim | aliment comida hambre hambruna | aliment cibo fame
forest | forest wood pine | wald | foret bois | bosque forestal pinar | bosc forest
free | free freed releas | freigelass freilass entlass =frei freikomm freigekomm befreit | liber relach | liber excarcel | liber rilasci scarcer
fuel | fuel diesel petrol gasoline | treibstoff heizol benzin diesel kraftstoff | carburant essence diesel fioul | combustible gasolina diesel gasoleo | carburant benzin gasolio diesel
gas | =gas pipeline | gas pipeline gasleit | =gaz gazoduc | =gas gasoducto | =gas gasdott
glacier | glacier =ice icy | gletscher =eis eises | glacier glace | glaciar hielo | ghiaccia ghiaccio
goal | goal scored | =tor =tore treffer | =but =buts | =gol =goles | =gol =reti
government | government cabinet minister | regierung minister kabinett | gouvernement ministr | gobierno ministr | governo ministr
grave | grave cemetery | grab fried | tombe cimetier | tumba fosa cementerio | tomba fossa cimitero
shadow | shadow | schatten | fantome | fantasma | ombra fantasma
harbour | harbour harbor port ports dock | hafen hafe | =port =ports portuaire | puerto portuari | =porto =porti portual
health | health medical | gesundheit medizin | sante medic | salud sanidad sanitari medic | salute sanita sanitar medic
heat | heat =hot hottest temperature thermometer warm | hitze temperatur thermometer warm grad | chaleur temperature canicule thermometre chaud | calor temperatura termometro | calor caldo temperatur termometr
height | tall height high altitude | =hoch hochhaus hohenmeter | haut altitude | altura altitud | alto altezz
home | =home =homes house housing dwelling apartment flat flats residential | haus hauser wohn gebaude wohnung | maison logement habitation appartement immeuble | casa casas vivienda edificio piso | =casa =case abitazion alloggi appartament
hospital | hospital clinic ward admission hospitalis hospitaliz | krankenhaus klinik krankenhaeus spital | hopital hopitaux hospital clinique | hospital clinica | ospedal clinic
hostage | hostage abduct kidnap | geisel entfuhr verschlepp | otage enlev kidnap | rehen secuestr | ostagg rapit sequestr
household | household | haushalt | foyer menage | hogar =hogares | famigli
housing_rent | rent tenant | miet | loyer locatair | alquiler inquilin | affitt inquilin
ill | =ill illness sick patient | krank patient | malade patient | enferm paciente | malat pazient
import | import | import einfuhr | import | import | import
inflation | inflation consumer_price | inflation teuerung verbraucherpreis | inflation | inflacion ipc | inflazion
injured | injur wound hurt | verletz verwund | bless | herid lesion | ferit
interest | interest_rate rate_cut borrowing_cost | zins leitzins | taux_d taux_direct | tipos_de tipo_de interes | tass
invest | invest | invest | invest | inver | invest
island | island | insel | =ile =iles | isla | isola isole
job | =job =jobs post posts position workplace employment | stelle arbeitsplatz arbeitsplaetz beschaftig job | emploi poste | empleo puesto_de puestos plaza | posti_di lavoro occupaz
ban | barred banned =ban =bans bann disqualif | gesperrt sperre verbot verbiet verbot | interdi inelig suspend | inhabilit prohib veto | interdett vietat squalif
lake | lake river | fluss =see =sees seeufer | fleuve riviere =lac | =rio =lago | fiume lago
land | land area acre territory | flache gebiet land gelande | superficie territoire terre | superficie territorio terreno | superfic territori terreno
landslide | landslide mudslide mud avalanche | erdrutsch lawine schlamm | glissement avalanche boue | corrimiento alud deslave avalancha lodo | frana valanga fango
law | =law =laws =bill =bills legislation | gesetz | =loi =lois legislat | =ley =leyes legislac | legge leggi
length | long length stretch | lang strecke | long longueur | longitud largo | lung
level | level gauge peaked | pegel stand wasserstand | niveau | nivel caudal | livell
lose | lose loses lost losing loss | verlor verlier busst einbuss verlust | perd perte | perd | pers perd perdit
margin | margin lead ahead | vorsprung abstand | avance ecart | ventaja diferencia margen | vantaggi distacc margin
marathon | marathon race runner | marathon rennen laufer | marathon course coureur | maraton carrera corredor | maraton corsa
match | match game final fixture | spiel endspiel finale partie | match finale rencontre | partido =final encuentro | partita finale
media | newspaper broadcaster daily paper | zeitung sender blatt portal | journal quotidien chaine | diario periodico cadena | giornal quotidian emittent
medical_staff | doctor physician medic | =arzt arzte arztin mediziner | medecin docteur | medico doctor | medic dottor
migrant | migrant migration asylum | migrant asyl zuwander einwander | migrant asile immig | migrant asilo inmig | migrant asilo immig
military | military army troop soldier soldiers battalion brigade force forces | militar armee soldat truppe streitkraft bundeswehr verbande einheit | militaire armee soldat troupe force forces | militar ejercito soldado tropa fuerzas | militar esercito soldat trupp forze
mine | =mine =mines mined mining landmine demining | =mine =minen minen bergwerk bergbau | =mine =mines deminage minier | =mina =minas desminado miner | =mina =mine sminament minier
missile | missile rocket ballistic warhead | rakete flugkorper marschflug sprengkopf | missile roquette | misil misiles cohete | missil razz
increase | increase | anstieg zunahme | hausse augmentation | aumento incremento subida | aument increment
museum | museum gallery | museum galerie | musee | museo | museo
nuclear | nuclear reactor atomic | atom nuklear reaktor kernkraft | nucleaire reacteur atom | nuclear reactor atom | nuclear reattor atom
nurse | nurse nursing carer | pflege krankenschwest pfleg | infirm soignant | enfermer | infermier
occupancy | occupancy capacity utilis utiliz | auslast belegung kapazitat | occupation capacite | ocupacion capacidad | occupazion capacita
oil | =oil crude barrel | =ol =ol heizol rohol erdol olliefer | petrol =brut brut | petrole crudo =oleo | petrol greggio
opening | opening opened open | eroffn geoffnet offn | ouvr ouvert inaugur | apert abri inaugur | apert aprir inaugur
opponent | opposition rival challenger | opposition herausforder rival gegner | opposition rival adversaire | oposicion rival aspirante | opposizion rival sfidant
parliament | parliament assembly lawmaker legislator deputies congress senate | parlament abgeordnet bundestag kongress senat nationalversamml | parlement depute assemblee congres senat | parlament diputad asamblea congreso senado | parlament deputat camera congresso senato assemblea
pay | =pay =pays paying pays paid payment | bezahl gezahl auszahl zahlt =zahlen zahlung | payer =paie paiement =paye vers paiement verser | pag abon | pag versat
pension | pension retire retiree retirement | rente rentner ruhestand pension | retrait pension | jubil pension | pension
phone | phone smartphone | telefon smartphone handy | telephone | telefon movil | telefon
police | police officer | polizei polizist beamt | police policier gendarm | policia agente guardia_civil | polizi agent carabinier
pollution | pollut spill contamin | verschmutz verseucht olpest | pollu maree_noire | contamin vertido | inquina sversament
population | population inhabitant resident | einwohner bevolkerung bewohner anwohner | habitant population resident | habitante poblacion vecino residente | abitant popolazion resident
poverty | poverty poor | armut | pauvre | pobreza pobre | poverta pover
prison | prison jail sentence imprison behind_bars | haft gefangnis freiheitsstrafe verurteil gefangenschaft | prison emprison condamn incarc detenu | carcel prision condena preso | carcere prigion condann reclusion detenut
prisoner | prisoner captive captured inmate detainee | gefangene haftling kriegsgefang freigelass | prisonnier captif detenu | prisioner cautiv recluso preso presos | prigionier detenut
production | produc output manufactur | produktion produzier herstell gefertigt fertigung ausstoss | produc fabric fabriqu | produc fabric | produ fabbric
profit_loss | dividend | dividend | dividende | dividendo | dividend
public_transport | train rail railway | =zug =zuge =zugen =zugs zugungluck bahn schiene | train ferroviaire rail | tren ferrocarril ferroviari | treno treni ferrovi
rain | rain rainfall precipitation | regen niederschlag | pluie precipitation | lluvia precipitacion | piogg precipitaz
range | range reach | reichweite | portee rayon | alcance | gittata portata raggio
record_level | record | rekord | record | record | record
recover | recover pulled_alive rescued rescue saved rescuer survive surviv | geborgen gerettet rettung retter uberleb bergung | secour sauve rescap surviv | rescat salv sobreviv | soccor salvat superstit recuper
recruit | recruit hire hiring enlist take_on | einstell neueinstell eingestell rekrut | recrut embauch | contrat reclut | assum assunz reclut
rebuild | repair rebuild reconstruct restor | reparatur wiederaufbau reparier sanier | repar reconstru renov | repar reconstru | ripar ricostru
religion | church mosque pilgrim | kirche moschee pilger | eglise mosquee pelerin | iglesia mezquita peregrin | chiesa moschea pellegrin
reserve | stock storage reserve inventory | lager vorrat reserve speicher | stock reserve | reserva almacen existencias | riserv scort stoccagg
road | road motorway highway | =strasse =strassen autobahn | route autoroute | carretera autopista | strada autostrada
roof | roof | dach | toit | tejado techo | tett
salary | wage salary pay_rise minimum_wage | lohn gehalt mindestlohn | salaire smic | salario sueldo smi | salari stipend
sample | respondent surveyed questioned interviewed | befragt | interrog sonde | encuestad entrevistad | intervist
sanction | sanction blacklist embargo | sanktion | sanction embargo | sancion embargo | sanzion embargo
satellite | satellite | satellit | satellite | satelit | satellit
savings | save saving | spar | econom epargn | ahorr | risparm
school | school pupil classroom | schule schuler | ecole eleve scolaire | escuela colegio alumn | scuol alunn student
sea | =sea ocean maritime seabed | =meer ostsee nordsee meeres | =mer ocean | =mar oceano | =mare ocean
seat | seat | sitz mandat platz plaetz platze | siege | escan asiento =plaza | seggi post
sell | =sell sold sale sales | verkauf absatz abgesetzt | vend vente ventes | vend venta vent | vend vendit
severe | severe critical serious | schwer lebensgefahr kritisch | grave critique | grave critico | grave gravi critich
stock_market | stock_market share stock | aktie borse | action bourse | accion bolsa | azion borsa
ship | ship vessel tanker ferry boat freighter | schiff tanker fahre boot frachter | navire bateau petrolier ferry cargo | barco buque petrolero ferry patera embarcacion | nave navi petrolier traghett barca
shooting | shooting gunman gunfire shot_dead shots | schuss geschoss erschoss schutze | fusillade tireur | tiroteo pistolero disparo | sparator spar
shoot_down | shot_down intercept downed | abgeschoss abgefang abfang abschuss | abattu intercept | derrib intercept | abbattut intercett
delegation | delegation | delegation | delegation | delegacion | delegazion
snow | snow | schnee | neige | nieve nevad | neve
space | space orbit launch | weltraum umlaufbahn | espace spatial orbite | espaci orbita | spazi orbita
species | species wildlife bird | tierart =arten =tiere vogel | espece oiseau | especie =ave =aves | specie uccell
speed | speed gust =wind =winds windspeed | =bo =boe =boen wind geschwindigkeit stundenkilometer | vitesse rafale vent vents | velocidad rafaga viento vientos | velocita raffic vento venti
storm | storm hurricane typhoon cyclone tornado | sturm hurrikan taifun zyklon orkan tornado unwetter | tempete ouragan typhon cyclone orage tornade | tormenta huracan tifon ciclon temporal tornado | tempest uragan tifon ciclon tornado
walkout | walkout unions trade_union work_stoppage | streik gewerkschaft | greve syndicat | huelga sindicat | sciopero sindacat
student | student universit | studier student studierend universitat hochschul | etudiant universit | estudiante universi | student universit
suicide | suicide | suizid selbstmord | suicide | suicid | suicid
turnout | turnout participation | wahlbeteiligung beteiligung | participation abstention | participacion abstencion | affluenza astension
swap | swap exchang | austausch getauscht | echang | canje intercambi | scambi
target_hit | =hit =hits hitting target | getroffen treffen traf ziel | touche vise cible | alcanz blanco | colpit
tariff | tariff customs duty | zoll | droits_de douan tarif | arancel | dazi dazio
tax | tax taxes levy | steuer abgabe | impot taxe fiscal | impuesto tasa fiscal tribut | tass impost fiscal
team | team mission observer | mission beobacht team | mission observat equipe | mision observad equipo | mission osservator squadr
test | test tests tested swab doping | test tests doping getestet | test depist dopage | prueba test dopaje | test dopping doping
ticket | ticket | eintrittskart dauerkart karte ticket | billet ticket abonn | entrada billete abono | bigliett abbonament
title | champion title medal | titel meister medaille | titre champion medaille | titulo campeon medalla | titolo campion medagli
tourism | touris holiday visitor | touris urlauber besucher | touris visiteur vacanc | turis visitant vacaci | turis visitator vacanz
trade | trade surplus | handel uberschuss | commerc excedent | comerci superavit | commerc surplus avanzo
training | train trained training | ausbild ausgebild geschult trainier | form entrain | form entren capacit | addestr form
treatment | treat therap | behandl therap | traitement soign therap | tratam terapi | cura cure trattament terapi
treaty | deal agreement pact accord treaty | abkommen vertrag vereinbar einigung | accord traite pacte contrat | acuerdo pacto tratado contrato | accord patto trattat contratt
truce | truce ceasefire armistice | waffenruhe waffenstillstand feuerpause | treve cessez | tregua alto_el armisticio | tregua cessate armistiz
unemployed | unemploy jobless | arbeitslos erwerbslos | chomage chomeur | desempl paro parado | disoccup
vaccine | vaccin immunis immuniz dose | impf dosis dosen | vaccin dose | vacun dosis | vaccin dose dosi
referendum | referendum | volksabstimm referendum | referendum | referendum | referendum
victory | =win =wins winning =won winner victory beat | gewann gewinn sieg siegt gewonn schlug | gagn victoire remport vainqu battu | gan victoria vencio venc derrot | vinto vinc vittori battut
visa | visa passport | visum pass visa | visa passeport | visado pasaporte | visto passaport
volunteer | volunteer | freiwillig ehrenamt | benevole volontaire | voluntari | volontar
wait | wait waited queue queued | wart warte wartezeit schlange | attend attente | esper espera cola | attes aspett coda
war | =war =wars wartime invasion front | krieg invasion front | guerre invasion front | guerra invasion frente | guerra invasion fronte
water | water drinking | wasser trinkwasser | =eau =eaux | =agua =aguas | acqua acque
tank | tank armoured armored | panzer | char blind | tanque blindad carro | carr blindat
weather | weather meteorolog forecaster | wetter meteorolog wetterdienst | meteo | meteorolog tiempo aemet | meteo
fire_brigade | firefighter fire_service fire_brigade | feuerwehr | pompier | bombero | vigili_del pompier
work | worker workforce labour labor employee staff | arbeiter arbeitnehm mitarbeiter belegschaft erwerbstatig | travailleur ouvrier salarie employe =actifs main-d | trabajador obrero emplead plantilla activa | lavorator operai dipendent
women | woman women female | frau frauen | femme | mujer femenin | donn
young | young youth teenager | jung jugend | jeune | joven jovenes juvenil | giovan
delay | delay late postpon put_back | verspat verschob verschieb verzog | retard report decal | retras aplaz pospon | ritard rinvi slitt
album | album song single music concert singer band | album lied musik konzert sanger | album chanson musique concert chanteu | album cancion musica concierto cantant | album canzon musica concert cantant
alcohol | alcohol drunk beer wine | alkohol betrunk bier wein | alcool ivre biere =vin =vins | alcohol ebri cervez =vino =vinos | alcol ubriac birra =vino =vini
animal | animal livestock cattle =cow =cows cows sheep pig pigs chicken poultry bird horse =dog =dogs culled | tier vieh rind kuh schaf schwein huhn huhner geflugel pferd hund gekeult | animal betail bovin vache mouton porc poule volaille cheval chien abatt | animal ganado vaca oveja cerdo gallina pollo caballo perro sacrific | animal bestiame bovin mucc pecor maial poll cavall
apartment_block | tower skyscraper storey floor | turm hochhaus stockwerk etage | tour gratte etage | torre rascacielos planta_alta | torre grattacielo piano
application | application applicant applied | bewerb antrag antragsteller | candidature demande_d dossier | solicitud candidatura aspirante | domanda domande candidatur richiedent
battery | battery batteries charging | batterie akku ladesaul | batterie borne | bateria recarga | batteri ricarica
insect | beetle insect butterfly =bee =bees bees | kafer insekt schmetterling biene | coleopter insecte papillon abeille | escarabajo insecto mariposa abeja | coleotter insett farfall =api
bomb_disposal | defus unexploded | entscharf blindganger | desamorc | desactiv artefacto | disinnesc
boycott | boycott | boykott | boycott | boicot | boicott
cinema | film movie box_office premiere cinema | film kino premiere spielfilm | film cinema | pelicula cine estreno taquilla | film cinema incass
climber | climber mountaineer crevasse mountain peak | bergsteig kletterer gletscherspalte berg gipfel | alpinist crevasse montagne sommet | alpinist montan grieta cumbre | alpinist montagn crepacci vetta
sport | athlete athletics olympic sport player | sportler athlet olymp sport spieler | athlete sportif olymp sport joueur | deportist atleta olimp jugador | atlet sportiv olimp giocator
waste | waste garbage rubbish plastic recycl repository | mull abfall plastik recycl endlager | dechet ordure plastique recycl | residuo basura plastico recicl | rifiut plastic ricicl
contractor | contractor supplier | auftragnehm zuliefer baufirma | prestataire fournisseur sous-trait | contratista proveedor | appaltator fornitor
cyber | hack cyber data_breach leak records malware | hack cyber datenleck daten schadsoftware | pirat cyber donnees fuite | hacke ciber datos filtraci | hacker cyber dati
dam | =dam dams reservoir | talsperre stausee staudamm damm | barrage retenue reservoir | embalse presa pantano | diga dighe invas bacin
divorce | marri wedding couple divorc | ehe heirat hochzeit paar scheidung | mari couple divorc | matrimoni boda pareja divorci | matrimon nozze coppi divorz
transplant | transplant organ | transplant spenderorgan | greffe organe | trasplant organo | trapiant organ
drown | drown capsiz shipwreck sank sink | ertrank ertrunk gekentert kenter gesunken_schiff schiffbruch | noye chavir naufrag coul | ahog naufrag volc hund | annega naufrag affond
reporter | journalist reporter correspondent | journalist reporter korrespondent | journaliste reporter | periodista reporter | giornalist reporter
employer | employer | arbeitgeber | patron employeur | patronal empleador | datori imprenditor
engineer | engineer technician | ingenieur techniker | ingenieur technicien | ingenier tecnico | ingegner tecnic
exam | exam exams degree graduat | prufung abschluss abitur absolvent | examen =bac diplome | examen titulo graduad | esame esami laurea diplom
brewery | brewery winery bakery | brauerei winzer backerei | brasserie vignoble boulanger | cerveceria bodega panaderia | birrific cantina
frozen_assets | asset assets frozen freeze froze | vermogen eingefror | avoir avoirs gele =gel actifs_gel | activos congel | beni asset congel
gold | gold silver diamond jewel | gold silber diamant schmuck | =or argent diamant bijou | =oro plata diamante joya | =oro argento diamant gioiell
gun | firearm gun guns pistol rifle revolver | schusswaffe pistole gewehr waffe | fusil pistolet arme | pistola fusil arma | pistol fucil arma
illness | hiv aids tuberculosis cancer diabetes | hiv aids tuberkulose krebs diabetes | vih sida tuberculose cancer diabete | vih sida tuberculosis cancer diabetes | hiv aids tubercolosi cancro tumor diabete
homeless | homeless shelter | obdachlos notunterkunft wohnungslos | sans-abri abri hebergement | sin_techo sintecho albergue refugio | senzatetto rifugio
hunting | hunt poach wolf wolves bear bears | jagd jager wilder wolf wolfe baren | chass bracon loup ours | caza furtiv lobo =oso =osos | cacci bracon lupo lupi =orsi =orso
inquiry | investigat probe inquiry | ermittl untersuchung ermittlung | enquete | investigaci | indagin inchiest
internet | internet online website user users =app =apps platform | internet online webseite nutzer =app plattform | internet ligne site_web utilisateur plateforme application | internet linea web usuario plataforma aplicacion | internet online sito utent piattaform
stampede | stampede crush | massenpanik gedrange | bousculade | estampida avalancha_humana | calca ressa
litre | litre liter gallon barrel | liter fass barrel | litre baril | litro barril | litr baril
lorry | truck trucks lorry lorries | lastwagen lkw lastkraft | camion poids_lourd | camion | camion =tir
metro | metro subway underground tram | u-bahn ubahn metro tram strassenbahn | metro tramway | metro tranvia | metropolitan tram
mosquito | mosquito larva | mucke moskito larve | moustique larve | mosquito larva | zanzar larv
nature | reserve_area national_park conservation | naturschutz nationalpark reservat | parc_national reserve_naturelle | parque_nacional espacio_protegido | parco_nazionale riserva_naturale
jury | =jury nominat | =jury nominier | =jury nomin | jurado nomin | giuria nomin
smoking | obes overweight smok cigarette | ubergewicht fettleib rauch zigarette | obes surpoids fum cigarette tabac | obes sobrepeso fuma cigarr tabaco | obes sovrappeso fuma sigarett
olive | olive sunflower | oliven sonnenblum | olive tournesol | oliva girasol | oliv girasol
orbit_moon | moon mars lunar telescope planet | mond mars teleskop planet | lune mars telescope planete | luna marte telescopio planeta | luna marte telescopi pianet
painting | painting artwork picture sculpture auction | gemalde kunstwerk bild skulptur auktion versteiger | tableau toile oeuvre sculpture enchere | cuadro obra_de escultura subasta | quadro dipint opera scultura asta
renewables | solar panel turbine wind_farm renewable | solar windkraft windrad photovoltaik erneuerbar | solaire eolien renouvelable photovolt | solar eolic renovable fotovolt | solare eolic rinnovabil fotovolt
parking | parking bike bicycle cyclist pedestrian | parkplatz fahrrad radfahr fussganger | parking velo cyclist pieton | aparcamiento bici ciclist peaton | parcheggi bici ciclist pedon
petition | petition signature signed | petition unterschrift unterzeichn | petition signature signe | peticion firma | petizion firm
pilot | pilot captain | pilot kapitan | pilote capitaine | piloto capitan | pilot capitan comandante
project | project scheme plan | projekt vorhaben plan | projet plan | proyecto plan | progett pian
quarantine | quarantine lockdown restriction | quarantane lockdown beschrankung | quarantaine confinement restriction | cuarentena confinamiento restriccion | quarantena confinament restrizion
recall | recall faulty defect brake | ruckruf ruft mangel defekt bremse | rappel defaut frein | retir llama_a defect freno | richiam difett fren
refusal | reject oppose | ablehn abgelehnt lehnt lehnen | rejet rejett oppos refus | rechaz opon | respin contrari rifiut
diver | diver divers dive | taucher tauch | plongeur plong | buzo submarinista buce | subacque sommozzator
satisfaction | satisf confidence trust | zufrieden vertrauen | satisf confiance | satisf confianza | soddisf fiducia
share_holder | sharehold investor fund funds | aktionar anleger investor fonds | actionnaire investisseur =fonds | accionista inversor fondo | azionist investitor fond
smuggle | smuggl traffick | schmuggel schleus | contreband trafiqu passeur | contraband traficant | contrabband traffic scafist
starve | malnutrition starv | unterernahr verhunger | malnutri denutri | desnutri inanici | malnutri denutri
station | station | bahnhof station haltestelle | =gare station | estacion | stazion
base | barracks base camp | kaserne stutzpunkt lager | caserne base camp | cuartel base campamento | caserma base campo
subsid | subsid grant fund | subvention zuschuss forder fordermittel | subvention | subvencion | sussidi sovvenzion
suspect | suspect arrested_on defendant accused | verdachtig tatverdacht angeklagt beschuldig | suspect accuse prevenu | sospechos acusad detenido | sospett imputat
theatre | theatre theater opera stage culture | theater oper buhne kultur | theatre opera scene culture | teatro opera cultura | teatr opera cultura
thief | steal stole stolen robbed burgl | stahl gestohl raub einbrech entwend | vol vole voleur derob cambriol | robo robad ladron hurt | rubat furto ladr
trial | trial hearing testif witness | prozess verhandlung zeuge anhorung | proces audience temoin | juicio vista testigo | processo udienza testimon
tunnel | tunnel tube | tunnel rohre | tunnel | tunel | tunnel galleria
thickness | thick thinner | dick dunner machtig | epais | espesor grosor | spess
volcano | volcan lava eruption erupt | vulkan lava ausbruch eruption | volcan lave eruption | volcan lava erupci | vulcan lava eruzion
weight | weigh weight kilos | wieg gewicht schwer | pese poids | pesa peso | pesa peso
well | well wells pump | brunnen pumpe | puits pompe | pozo bomba_de | pozzo pompa
"""

#: who says it, when and where in general: what many figures of one story share
FRAMES = """
agency | agency | agentur behorde | agence | agencia | agenzia
announce | announc said =say =says saying says told statement report reported according stated | mitgeteilt mitteil teilt berichte bericht laut zufolge angabe meld erklar sagt | annonc declar indiq selon rapport commun precis d'apres | anunci declar dijo segun inform comunic | annunc dichiar secondo rifer comunic
april | april | april | avril | abril | aprile
association | association federation | =verband =verbands =verbandes dachverband | association federation | asociacion federacion | associazion federazion
august | august | august | =aout | agosto | agosto
authority | authorit official officials | behord beamt offizielle amtlich | autorit officiel | autoridad oficial funcionari | autorit ufficial funzionar
central | central | zentral | central | central | central
charity | charity organisation organization group | organisation gruppe hilfsorg | organisation ong groupe | organizacion ong grupo | organizzaz ong gruppo
commission | commission | kommission | commission | comision | commission
current_month | month months | monat | mois | =mes meses | mese mesi
day | =day =days daily | =tag =tage tagen taglich tages | jour quotidien | =dia =dias diari | giorn
december | december | dezember | decembre | diciembre | dicembre
defence | defence defense | verteidig | defense | defensa | difesa
europe | europe european european_union =eu brussels | europa =eu brussel | europe europeen =ue bruxelles | europa europe =ue bruselas | europ =ue bruxelles
february | february | februar | fevrier | febrero | febbraio
figure | figure number total | =zahl anzahl insgesamt gesamt | nombre total chiffre | numero total cifra | numero total cifra
friday | friday | freitag | vendredi | viernes | venerdi
general_staff | general_staff | generalstab | etat-major | estado_mayor | stato_maggiore
governor | governor regional | gouverneur | gouverneur prefet prefecture | gobernador | governator prefett
institute | institute | institut | institut | instituto | istituto
intelligence | intelligence =spy =spies | geheimdienst nachrichtendienst | renseignement | inteligencia | intelligence servizi_segreti
january | january | januar | janvier | enero | gennaio
july | july | =juli | juillet | julio | luglio
june | june | =juni | =juin | junio | giugno
march_month | =march | =marz | =mars | =marzo | =marzo
may_month | =may | =mai | =mai | =mayo | maggio
mediator | mediator broker mediat | vermittl | mediat | mediador | mediator
ministry | ministry department | ministerium | ministere | ministerio | ministero
monday | monday | montag | lundi | lunes | lunedi
morning | morning | =morgen vormittag =fruh | matin | manana | mattin
night | night overnight evening | nacht abend | nuit soir | noche | notte sera
november | november | november | novembre | noviembre | novembre
october | october | oktober | octobre | octubre | ottobre
office | office bureau | amt buro | office bureau | oficina instituto | ufficio
operator | operator | betreiber | exploitant gestionnaire operateur | operador gestor | gestor operator
quarter_year | quarter | quartal vierteljahr | trimestre | trimestre | trimestre
region | region regional province district | region provinz bezirk kreis | region province departement | region provincia comarca | region provinc
saturday | saturday | samstag sonnabend | samedi | sabado | sabato
september | september | september | septembre | septiembre | settembre
statistics | statistic | statisti | statisti insee | estadistic | statisti
study | study research researcher | studie forscher forschung auswertung | etude chercheur | estudio investigador | studio ricercator
sunday | sunday | sonntag | dimanche | domingo | domenica
survey | survey poll polls | umfrage befragung | sondage enquete | sondeo encuesta | sondaggio
thursday | thursday | donnerstag | jeudi | jueves | giovedi
tuesday | tuesday | dienstag | mardi | martes | martedi
wednesday | wednesday | mittwoch | mercredi | miercoles | mercoledi
week | week | woche | semaine | semana | settiman
year | year annual | =jahr jahre jahren jahres vorjahr | =an =ans annee annuel | =ano =anos anual | anno anni annual
"""
