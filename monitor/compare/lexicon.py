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
absent | absent absence | abwesen fehlten | absent absence | ausente ausencia | assent assenz
accident | accident crash collision collided derail | unfall ungluck kollision kollidiert entgleis | accident collision deraill | accident choque descarril colision | incident deragli scontr
affordable | affordab | bezahlbar erschwinglich | abordable | asequible | accessibil
agriculture | agricult farmland farming | landwirtschaft ackerland | agricol agricult | agricol agrari agricultur | agricol agricoltur
aid | =aid assistance relief humanitarian | hilfsgut hilfspaket hilfsliefer unterstutzung humanitar hilfsorganisation hilfsgeld =hilfe =hilfen | =aide =aides humanitaire assistance | =ayuda =ayudas humanitari asistencia | =aiuti =aiuto umanitari assistenz
air | airspace airline =air | luftraum fluggesellschaft luftfahrt luftwaff luftabwehr | aerien aerienne =air | aere =aire =aerea | aere =aria
album | album song single music concert singer band | album lied musik konzert sanger | album chanson musique concert chanteu | album cancion musica concierto cantant | album canzon musica concert cantant
alcohol | alcohol drunk beer wine | alkohol betrunk bier wein | alcool ivre biere =vin =vins | alcohol ebri cervez =vino =vinos | alcol ubriac birra =vino =vini
ammunition | ammunition munition shell artillery | munition granat artillerie geschoss | munition obus artillerie | municion proyectil obus artiller | munizion proiettil artiglier
anchor | anchor | anker | =ancre =ancres | =ancla =anclas | =ancora =ancore
animal | animal livestock cattle =cow =cows cows sheep pig pigs chicken poultry bird horse =dog =dogs culled | tier vieh rind kuh schaf schwein huhn huhner geflugel pferd hund gekeult | animal betail bovin vache mouton porc poule volaille cheval chien abatt | animal ganado vaca oveja cerdo gallina pollo caballo perro sacrific | animal bestiame bovin mucc pecor maial poll cavall
apartment_block | tower skyscraper storey floor | turm hochhaus stockwerk etage | tour gratte etage | torre rascacielos planta_alta | torre grattacielo piano
appeal | appeal | revision einspruch berufungsverfahren | =appel =appels | apelaci recurso recurr | ricors appell
application | application applicant applied | bewerb antrag antragsteller | candidature demande_d dossier | solicitud candidatura aspirante | domanda domande candidatur richiedent
approve | approv grant authoris authoriz | bewillig genehmig zugesagt billig | approuv autoris accord | aprob autoriz conced | approv autorizz
arms | =arms weapon armament rifle | waffe rustung | =arme =armes armement | =arma =armas armament | =armi =arma armament
arrest | arrest detain detention custody | festgenomm verhaft festnahm gewahrsam inhaftier | arret interpell | deten arrest | arrest ferma
arrive | arriv reached_the landed | angekommen ankunft ankommen eingetroffen gelandet | arriv debarqu atterri | lleg desembarc aterriz | arriv sbarc atterra
attack | attack raid assault bombard airstrike strike struck shelling | angriff angegriff attack beschuss bombard angreif | attaqu frappe raid bombard assaut | ataque atac bombarde asalt | attacc raid bombard assalt
audience | audience viewer television spectator broadcast stadium | zuschauer fernseh publikum stadion | spectat televis audience telespect =stade | espectad audiencia televis estadio telespect | spettat televis pubblico stadio telespett
award | award prize grant | preisgeld auszeichn | =prix recompens | premio galardon | premi
backlog | backlog waiting_list | ruckstand warteliste | retard_de liste_d | atraso lista_de | arretrat lista_d
ban | barred banned =ban =bans bann disqualif | gesperrt sperre verbot verbiet | interdi inelig suspend | inhabilit prohib veto | interdett vietat squalif
bank | =bank banks banking lender | =bank banken kreditinstitut | =banque =banques bancaire | =banco =bancos bancari =banca | =banca =banche bancari
base | barracks base camp | kaserne stutzpunkt lager | caserne base camp | cuartel base campamento | caserma base campo
battery | battery batteries charging | batterie akku ladesaul | batterie borne | bateria recarga | batteri ricarica
beach | beach | strand | plage | playa | spiaggi
bed | =bed =beds bedded | =bett =betten | =lit =lits | =cama =camas | =letto =letti
birth | birth born | geburt geboren | naissance | nacimient nacid | nascit =nati
blood | blood | blut | sang sanguin | sangre sanguin | sangue
body | body bodies corpse remains | leiche leichnam | corps cadavre | cadaver cuerpo | corpi cadaver salm
bomb_disposal | defus unexploded | entscharf blindganger | desamorc | desactiv artefacto | disinnesc
border | border frontier crossing | grenz | frontier frontalier | fronter | frontier confin
boycott | boycott | boykott | boycott | boicot | boicott
brewery | brewery winery bakery | brauerei winzer backerei | brasserie vignoble boulanger | cerveceria bodega panaderia | birrific cantina
bridge | bridge | brucke | =pont =ponts | puente | =ponte =ponti
budget | budget | haushaltsplan budget etat | budget | presupuest | bilanci budget
build | =build building built construct | bauwerk gebaut bauen =bau neubau ausbau bauarbeit | construi construct batir bati batiment | constru edific | costru edific
bus | =bus minibus buses coach | =bus kleinbus busse | autobus =bus minibus autocar | autobus minibus | autobus minibus pullman
buy | =buy bought purchas acquir acquisition takeover =order =orders | kauf erwarb erworb bestell ubernahme ubernomm | achet achat acquisition acqueri commande | compra adquir adquis pedido encarg | acquist compra ordin
cable | cable interconnector | kabel | =cable =cables | =cable =cables | =cavo =cavi
camp | camp tent | lager zelt | camp tente | campo campamento carpa tienda_de | campo tenda tende
campaign | campaign | wahlkampf kampagne | campagne | campana | campagna
cancel | cancel scrap =axe =axed | gestrich abgesagt ausgefallen storn | annul supprim | cancel anulad suprim suspend | annull cancell
candidate | candidate nominee | kandidat | candidat | candidat | candidat
capital | capital | hauptstadt | capitale | capital | capitale
car | =car =cars carmaker automobile automaker vehicle | =auto autos autobau fahrzeug wagen pkw | voiture automobile vehicule | coche automov vehicul | =auto automobil veicol
cargo | cargo freight container shipment | fracht container ladung geladen | cargais fret conteneur | carga contenedor flete mercanc | carico container merci
carry | carry carried carrying on_board aboard transport | befordert transport an_bord geladen bord | transport a_bord | transport a_bordo bordo | trasport a_bordo bordo
case | =case =cases infection infected infect | =fall =falle masernfall infektion infiziert erkrank ansteck krankheitsfall | =cas infection infecte contamin | =caso =casos infeccion infectad contagi | =caso =casi infezion contagi infett
casualty | casualt losses | verlust | perte =pertes | baja =bajas perdida | perdit
catch | catch fish trawler | fisch fang | peche poisson | pesca pesquer pescad | pesca pescherecc
centre | center centre | zentr | =centre =centres | centro | centr
championship | champion championship world_cup | meisterschaft weltmeister =wm | championnat mondial coupe_du | campeonato mundial | campionat mondial
charge | charged indict accus | angeklagt anklage vorgeworf | inculp accus mise_en poursuiv | acusad imputad procesad | accusat imputat indagat
chemical | chemical toxic poison | chemie chemikal giftig gift | chimique toxique poison | quimic toxic veneno | chimic tossic velen
child | child children minors =kids | kind kinder minderjahr | enfant mineur | =nino =ninos =nina =ninas menor infantil | bambin minor
cinema | film movie box_office premiere cinema | film kino premiere spielfilm | film cinema | pelicula cine estreno taquilla | film cinema incass
claim | =claims insurance insurer | schadensmeld versicher | assur sinistr indemnis | asegurad seguro reclamacion | assicur
climate | climate warming emission greenhouse carbon | klima erwarm emission treibhaus kohlendioxid | climat rechauffement emission carbone | clima calentamiento emision carbono | clima riscaldament emission carbonio
climber | climber mountaineer crevasse mountain peak | bergsteig kletterer gletscherspalte berg gipfel | alpinist crevasse montagne sommet | alpinist montan grieta cumbre | alpinist montagn crepacci vetta
close | clos shut | schliess geschloss stillgelegt schloss | ferm clos | cerr cierr clausur | chius chiud
club | club clubs league | verein klub liga | club ligue | club liga | club lega societa
coal | coal | kohle | charbon | carbon | carbon
coalition | coalition alliance union | koalition bundnis union | coalition alliance union | coalicion alianza union | coalizion alleanz unione
coast | coast shore | kuste | =cote cotier littoral | costa litoral | costa
cold | cold frost | kalte frost | froid gel | frio helada | fredd gelo
committee | committee panel | ausschuss gremium kommission | comite commission | comite comision | comitat commission
company | company companies firm firms corporation business enterprise | =firma firmen unternehmen betrieb konzern | entreprise societe groupe | empresa compania negocio | azienda aziend impres societa
compensation | compensation damages payout | entschadig schadenersatz schmerzensgeld | indemnis dedommag dommages-interets | indemniz compensacion | risarcim indenniz
complaint | complain | beschwerd beanstand | plainte reclam | queja denuncia | reclam denunc
computer | chip semiconductor computer software | halbleiter chip rechner software | puce semi-conducteur ordinateur logiciel | semiconductor ordenador chip | chip semiconduttor computer
conscription | conscript mobilis mobiliz draft | einberuf mobilmach wehrpflicht | mobilis conscri appele | moviliz reclut consript | mobilit coscri leva
contract | contract order_worth | auftrag vertrag | contrat marche_de | contrato encargo | contratt commess
contractor | contractor supplier | auftragnehm zuliefer baufirma | prestataire fournisseur sous-trait | contratista proveedor | appaltator fornitor
control | hold controls controlled occupied occupy captur seiz | halten kontroll besetz erober eingenomm | control occup tenir tien | control ocup mantien tomad | control occup tengon
cost | =cost =costs costly expens bill | kosten kostet teuer verteuer | cout | =coste =costes costo cuesta costar encarec | =costo =costi costa
council | council | =rat stadtrat gemeinderat ratsmitteil | conseil | consejo concejo ayuntamiento | consiglio
court | court judge ruling verdict | gericht richter urteil | tribunal =cour juge jugement verdict | tribunal juez sentencia juzgado fallo | tribunal giudic sentenz =corte
crew | crew seafarer sailor | besatz seeleut crew matros | equipage =marin =marins | tripula marinero | equipagg marinai
crime | crime criminal offence offense burglar theft robber | verbrechen straftat kriminal einbruch diebstahl delikt | crime criminal delit cambriol delinqu | crimen delito delincuen robo | crimin reat furt
crop | crop harvest yield wheat grain | ernte weizen getreide | recolte =ble moisson cereale | cosecha trigo cereal | raccolt grano cereal
crops | plant_trees coffee cocoa sugar cane banana | kaffee kakao zucker banane | cafe cacao sucre banane | cafe cacao azucar platano | caffe cacao zuccher banan
cross | crossed crossing | uberquer | traverse franchi | cruzar cruzaron | attravers
crowd | crowd attendance attend gather participant took_part marcher | menge besucher teilnehm versammel demonstrant | foule assist rassembl participant | multitud asist congreg particip | folla partecip radun
customer | customer client | kunde kunden | client | cliente | client
cut | =cut cuts cutting slash lay_off laid axed | abbau abgebaut streich kurz entlass | supprim licenci reduire | recort despid suprim elimin | tagl licenzi riduz
cyber | hack cyber data_breach leak records malware | hack cyber datenleck daten schadsoftware | pirat cyber donnees fuite | hacke ciber datos filtraci | hacker cyber dati
dam | =dam dams reservoir | talsperre stausee staudamm damm | barrage retenue reservoir | embalse presa pantano | diga dighe invas bacin
damage | damage destroy wreck ruin | schad zerstor beschadig vernicht | degat dommage detrui endommag destruct | dano dana destru destroz | dann distru
dead | dead died dies death kill fatal toll lost_their perish murder lives | =tot =tote =toten =toter todes getotet gestorb starb sterb =tod verstorb umgekomm ermord =leben totet | mort =tue =tues =tuee tuees deces bilan deced perdu_la | muert fallec mato matar matado mataron victima_mortal perdieron | mort morti uccis dece vittim
debt | debt indebted borrow loan credit | schuld verschuld kredit darlehen | dette endett emprunt credit pret =prets | deuda endeud prestamo credito | debit indebit prestit credito mutuo
deficit | deficit shortfall | defizit fehlbetrag | deficit | deficit | deficit disavanz
delay | delay late postpon put_back | verspat verschob verschieb verzog | retard report decal | retras aplaz pospon | ritard rinvi slitt
delegation | delegation | delegation | delegation | delegacion | delegazion
deliver | deliver supply supplied ship | gelief ausgelief liefer | livr fourni | entreg suministr | consegn fornit
demand_for | demand consumption consum | nachfrage bedarf verbrauch konsum | demande consomm | demanda consumo | domanda consum
deploy | deploy sent send dispatch | entsandt entsend geschickt verlegt stationier | deploy envoy depech | despleg envi | schier inviat dispieg
depth | depth deep | tief | profond | profund | profond
desert | desert | wuste | desert | desierto | deserto
detect | detect discover found_in | entdeck gefund | decouv | descub hallad | scopert
disappear | missing unaccounted disappear vanish | vermiss verschwund | dispar introuv | desaparec | dispers scompars
disease | disease virus epidemic outbreak cholera measles dengue influenza covid malaria ebola polio | krankheit virus seuche epidemie cholera masern dengue grippe malaria | maladie virus epidemie cholera rougeole dengue grippe paludisme | enfermedad virus epidemia colera sarampion dengue gripe malaria paludismo | malatti virus epidemi colera morbillo dengue influenza malaria
displaced | displac evacu flee fled refuge homes_left | vertrieb evakuier gefluch flucht fluch =fliehen | deplac evacu =fui fuir refugi | desplaz evacu huy huid refugi | sfollat evacu fugg rifugi
diver | diver divers dive | taucher tauch | plongeur plong | buzo submarinista buce | subacque sommozzator
divorce | marri wedding couple divorc | =ehe ehepaar eheschliess heirat hochzeit paar scheidung | mari couple divorc | matrimoni boda pareja divorci | matrimon nozze coppi divorz
donation | donat donor appeal_for | spend | =don =dons donat | donaci donativ donante | donazion
double | double doubl twice | doppelt verdoppel zweifach | doubl deux_fois | dobl duplic | doppi raddopp
drone | drone uncrewed unmanned uav | drohn | drone | =dron drones | dron
drought | drought =dry dried | durre trocken | secheress | sequia | siccita
drown | drown capsiz shipwreck sank sink | ertrank ertrunk gekentert kenter gesunken_schiff schiffbruch | noye chavir naufrag coul | ahog naufrag volc hund | annega naufrag affond
drug | cocaine heroin drug narcotic | kokain droge heroin rauschgift | cocaine drogue heroine stupefi | cocaina droga heroina | cocaina droga eroina
duration | =lasts lasted lasting duration | dauer gelten gilt wahr | dure durera durer duree | dura durar durara durac | dura durer
earn | profit earning income revenue turnover sales | gewinn umsatz einnahm erlos ertrag | benefice chiffre_d revenu recette | beneficio ganancia ingreso facturac venta ventas | utile utili ricav fatturat introit profitt
earthquake | quake tremor magnitude seismic | beben erdbeben | seisme secousse | sismo terremot temblor | sisma terremot
economy | economy economic gdp growth | wirtschaft konjunktur bip bruttoinlands | econom pib croissance | econom pib crecimiento | econom =pil crescita
education | educat | bildung | education | educaci | istruzion
elderly | elderly old_people senior | senior altere betagt | personnes_agees senior =ages agees | anciano mayores | anzian
election | elect ballot vote voter voting poll polling | wahl stimm wahler abstimm | electi scrutin vote votes votant vot elect urne | elecc eleccion voto votos votant vot urna elector comicio | elezion vot elettor urne scrutini
electric_car | electric_car electric_vehicle | elektroauto e-auto stromer | voiture_electrique | coche_electrico | auto_elettric
electricity | power electric grid blackout outage | strom elektriz netzbetreib | electric courant | electric =luz apagon | elettric blackout
employer | employer | arbeitgeber | patron employeur | patronal empleador | datori imprenditor
empty | vacant vacanc unfilled | unbesetzt offene_stell leersteh | vacant poste_a | vacante | vacant
energy | energy | energie | energ | energ | energ
engineer | engineer technician | ingenieur techniker | ingenieur technicien | ingenier tecnico | ingegner tecnic
escape | escap | entkam entfloh flucht ausgebroch | evad echapp | escap fug | evas scappat
exam | exam exams degree graduat | prufung abschluss abitur absolvent | examen =bac diplome | examen titulo graduad | esame esami laurea diplom
examination | inspect audit check survey review | prufer pruf kontroll inspekt untersuch | inspect controle audit examin | inspecc auditor revis control | ispezion controll revision
execution | life_sentence death_penalty execut | todesstrafe lebenslang hinricht | peine_de execut | pena_de ejecut | pena_di ergastol esecuzion
expel | expel deport | ausgewies abgeschob abschieb | expuls | expuls deport | espuls
explosion | explo blast bomb | explo bombe detonier | explo bombe | explo bomba estall | esplo bomba
export | export | export ausfuhr | export | export | esport export
factory | factory factories plant refiner mill smelter depot | fabrik =werk raffinerie anlage werke | usine raffinerie depot | fabrica refineria planta | fabbric raffineri stabiliment impiant
family | family families mother father parent relative husband wife brother =son =sons daughter | familie mutter vater eltern angehor | famille mere pere parent proche | familia madre padre parient | famigli madre padre parent
fan | supporter =fan =fans fans | anhanger fans | support | aficionad hincha | tifos
farmer | farmer grower | bauern landwirt bauer | agricult paysan | agricult ganader campesin | agricoltor contadin
fee | =fee =fees fees transfer_fee premium | gebuhr ablose beitrag | frais cotisation indemnite_de | tarifa cuota traspaso | tariff quota
festival | festival carnival fair | festival karneval messe | festival carnaval foire | festival carnaval feria | festival carnevale fiera
finance | financ fund funding | finanz finanzier | financ | financi | finanzi
fine | =fine =fines fined penalty penalt | geldstrafe bussgeld geldbuss strafe | amende | =multa =multas multad sancion | =multa =multe multat sanzion
fire | =fire fires wildfire blaze burn | brand brannt feuer | incend =feu =feux brul | incendi fuego quemad arras | incend fuoco brucia rogo
fire_brigade | firefighter fire_service fire_brigade | feuerwehr | pompier | bombero | vigili_del pompier
fleet | fleet | flotte | flotte | flota | flott
flight | flight plane aircraft =jet =jets | =flug fluge flugzeug maschine flugausf | =vol =vols avion | vuelo avion aeronave | =volo =voli aereo aerei
flood | flood inundat deluge | uberschwemm flut hochwasser uberflut | inond crue | inundac inundad riada | alluvion inondaz allag
food | food hunger famine | lebensmittel nahrung hunger | aliment nourrit famine faim | aliment comida hambre hambruna | aliment cibo fame
forest | forest wood pine | wald | foret bois | bosque forestal pinar | bosc forest
free | free freed releas | freigelass freilass entlass =frei freikomm freigekomm befreit | liber relach | liber excarcel | liber rilasci scarcer
frozen_assets | asset assets frozen freeze froze | vermogen eingefror | avoir avoirs gele =gel actifs_gel | activos congel | beni asset congel
fuel | fuel diesel petrol gasoline | treibstoff heizol benzin diesel kraftstoff | carburant essence diesel fioul | combustible gasolina diesel gasoleo | carburant benzin gasolio diesel
gas | =gas pipeline | gas pipeline gasleit | =gaz gazoduc | =gas gasoducto | =gas gasdott
glacier | glacier =ice icy | gletscher =eis eises | glacier glace | glaciar hielo | ghiaccia ghiaccio
goal | goal scored | =tor =tore treffer | =but =buts | =gol =goles | =gol =reti
gold | gold silver diamond jewel | gold silber diamant schmuck | =or argent diamant bijou | =oro plata diamante joya | =oro argento diamant gioiell
government | government cabinet minister | regierung minister kabinett | gouvernement ministr | gobierno ministr | governo ministr
grave | grave cemetery | grab fried | tombe cimetier | tumba fosa cementerio | tomba fossa cimitero
guard | guard guards patrol | wache streife patrouill | garde patrouille | guardia patrulla | guardi pattugli
gun | firearm gun guns pistol rifle revolver | schusswaffe pistole gewehr waffe | fusil pistolet arme | pistola fusil arma | pistol fucil arma
harbour | harbour harbor port ports dock | hafen hafe | =port =ports portuaire | puerto portuari | =porto =porti portual
health | health medical | gesundheit medizin | sante medic | salud sanidad sanitari medic | salute sanita sanitar medic
heat | heat =hot hottest temperature thermometer warm | hitze temperatur thermometer warm grad | chaleur temperature canicule thermometre chaud | calor temperatura termometro | calor caldo temperatur termometr
height | tall height high altitude | =hoch hochhaus hohenmeter | haut altitude | altura altitud | alto altezz
helicopter | helicopter | hubschrauber helikopter | helicoptere | helicoptero | elicotter
home | =home =homes house housing dwelling apartment flat flats residential | haus hauser wohn gebaude wohnung | maison logement habitation appartement immeuble | casa casas vivienda edificio piso | =casa =case abitazion alloggi appartament
homeless | homeless shelter | obdachlos notunterkunft wohnungslos | sans-abri abri hebergement | sin_techo sintecho albergue refugio | senzatetto rifugio
hospital | hospital clinic ward admission hospitalis hospitaliz | krankenhaus klinik krankenhaeus spital | hopital hopitaux hospital clinique | hospital clinica | ospedal clinic
hostage | hostage abduct kidnap | geisel entfuhr verschlepp | otage enlev kidnap | rehen secuestr | ostagg rapit sequestr
hotel | hotel guest overnight_stay | hotel gast gaste ubernacht | hotel hote nuitee | hotel huesped pernoct | hotel alberg ospit pernott
household | household | haushalt | foyer menage | hogar =hogares | famigli
housing_rent | rent tenant | miet | loyer locatair | alquiler inquilin | affitt inquilin
hunting | hunt poach wolf wolves bear bears | jagd jager wilder wolf wolfe baren | chass bracon loup ours | caza furtiv lobo =oso =osos | cacci bracon lupo lupi =orsi =orso
ill | =ill illness sick patient | krank patient | malade patient | enferm paciente | malat pazient
illness | hiv aids tuberculosis cancer diabetes | hiv aids tuberkulose krebs diabetes | vih sida tuberculose cancer diabete | vih sida tuberculosis cancer diabetes | hiv aids tubercolosi cancro tumor diabete
import | import | import einfuhr | import | import | import
increase | increase | anstieg zunahme | hausse augmentation | aumento incremento subida | aument increment
industry | industr sector | industrie branche | industri secteur filiere | industri sector | industri settor
inflation | inflation consumer_price | inflation teuerung verbraucherpreis | inflation | inflacion ipc | inflazion
injured | injur wound hurt | verletz verwund | bless | herid lesion | ferit
inquiry | investigat probe inquiry | ermittl untersuchung ermittlung | enquete | investigaci | indagin inchiest
insect | beetle insect butterfly =bee =bees bees | kafer insekt schmetterling biene | coleopter insecte papillon abeille | escarabajo insecto mariposa abeja | coleotter insett farfall =api
interest | interest_rate rate_cut borrowing_cost | zins leitzins | taux_d taux_direct | tipos_de tipo_de interes | tass
internet | internet online website user users =app =apps platform | internet online webseite nutzer =app plattform | internet ligne site_web utilisateur plateforme application | internet linea web usuario plataforma aplicacion | internet online sito utent piattaform
invest | invest | invest | invest | inver | invest
island | island | insel | =ile =iles | isla | isola isole
job | =job =jobs post posts position workplace employment | stelle arbeitsplatz arbeitsplaetz beschaftig job | emploi poste | empleo puesto_de puestos plaza | posti_di lavoro occupaz
join | join recruit_to member members membership | beitritt mitglied | adher membre | miembro socio afili | aderi membr iscritt
jury | =jury nominat | =jury nominier | =jury nomin | jurado nomin | giuria nomin
lake | lake river | fluss =see =sees seeufer | fleuve riviere =lac | =rio =lago | fiume lago
land | land area acre territory | flache gebiet land gelande | superficie territoire terre | superficie territorio terreno | superfic territori terreno
landslide | landslide mudslide mud avalanche | erdrutsch lawine schlamm | glissement avalanche boue | corrimiento alud deslave avalancha lodo | frana valanga fango
law | =law =laws =bill =bills legislation | gesetz | =loi =lois legislat | =ley =leyes legislac | legge leggi
lawyer | lawyer attorney counsel | anwalt anwalte jurist | avocat | abogado | avvocat
leave | leave left_the withdraw withdrew pull_out | verlass abzieh abzug abgezogen ruckzug | quitt retir depart partir | abandon retir sali | lasci ritir abbandon
length | long length stretch | lang strecke | long longueur | longitud largo | lung
letter | letter mail parcel post_office | brief paket post | lettre courrier colis poste | carta correo paquet | letter post pacc
level | level gauge peaked | pegel stand wasserstand | niveau | nivel caudal | livell
license | licen permit | lizenz genehmig erlaubnis | licence permis | licencia permiso | licenz permess
litre | litre liter gallon barrel | liter fass barrel | litre baril | litro barril | litr baril
lorry | truck trucks lorry lorries | lastwagen lkw lastkraft | camion poids_lourd | camion | camion =tir
lose | lose loses lost losing loss | verlor verlier busst einbuss verlust | perd perte | perd | pers perd perdit
lottery | lottery jackpot | lotterie lotto jackpot | loterie | loteria | lotteri
machine | machine equipment | maschine gerat | machine equipement | maquina equipo | macchin apparecchi
majority | majority | mehrheit | majorite | mayoria | maggioranz
marathon | marathon race runner | marathon rennen laufer | marathon course coureur | maraton carrera corredor | maraton corsa
margin | margin lead ahead | vorsprung abstand | avance ecart | ventaja diferencia margen | vantaggi distacc margin
market | market | markt | marche | mercado | mercat
match | match game final fixture | spiel endspiel finale partie | match finale rencontre | partido =final encuentro | partita finale
mayor | mayor | burgermeister rathaus | maire mairie | alcald ayuntamiento | sindac municip
media | newspaper broadcaster daily paper | zeitung sender blatt portal | journal quotidien chaine | diario periodico cadena | giornal quotidian emittent
medical_staff | doctor physician medic | =arzt arzte arztin mediziner | medecin docteur | medico doctor | medic dottor
metro | metro subway underground tram | u-bahn ubahn metro tram strassenbahn | metro tramway | metro tranvia | metropolitan tram
migrant | migrant migration asylum | migrant asyl zuwander einwander | migrant asile immig | migrant asilo inmig | migrant asilo immig
military | military army troop soldier soldiers battalion brigade force forces | militar armee soldat truppe streitkraft bundeswehr verbande einheit | militaire armee soldat troupe force forces | militar ejercito soldado tropa fuerzas | militar esercito soldat trupp forze
mine | =mine =mines mined mining landmine demining | =mine =minen minen bergwerk bergbau | =mine =mines deminage minier | =mina =minas desminado miner | =mina =mine sminament minier
missile | missile rocket ballistic warhead | rakete flugkorper marschflug sprengkopf | missile roquette | misil misiles cohete | missil razz
mosquito | mosquito larva | mucke moskito larve | moustique larve | mosquito larva | zanzar larv
museum | museum gallery | museum galerie | musee | museo | museo
nature | reserve_area national_park conservation | naturschutz nationalpark reservat | parc_national reserve_naturelle | parque_nacional espacio_protegido | parco_nazionale riserva_naturale
negotiate | talk talks negotiat | verhandl gesprach | negoci pourparler discussion | negoci conversacion dialogo | negozia trattativ colloqui
neighbour | neighbour neighbor | nachbar | voisin | vecin | vicin
nuclear | nuclear reactor atomic | atom nuklear reaktor kernkraft | nucleaire reacteur atom | nuclear reactor atom | nuclear reattor atom
nurse | nurse nursing carer | pflege krankenschwest pfleg | infirm soignant | enfermer | infermier
occupancy | occupancy capacity utilis utiliz | auslast belegung kapazitat | occupation capacite | ocupacion capacidad | occupazion capacita
oil | =oil crude barrel | =ol heizol rohol erdol olliefer | petrol =brut brut | petrole crudo =oleo | petrol greggio
olive | olive sunflower | oliven sonnenblum | olive tournesol | oliva girasol | oliv girasol
opening | opening opened open | eroffn geoffnet offn | ouvr ouvert inaugur | apert abri inaugur | apert aprir inaugur
opponent | opposition rival challenger | opposition herausforder rival gegner | opposition rival adversaire | oposicion rival aspirante | opposizion rival sfidant
orbit_moon | moon mars lunar telescope planet | mond mars teleskop planet | lune mars telescope planete | luna marte telescopio planeta | luna marte telescopi pianet
order | urged_to told_to ordered_to | aufgeforder aufforder | appeles_a invites_a | instad ordenad | invitat ordinat
organ | heart kidney liver brain | herz niere leber gehirn | coeur rein foie cerveau | corazon rinon higado cerebro | cuore rene fegato cervello
painting | painting artwork picture sculpture auction | gemalde kunstwerk bild skulptur auktion versteiger | tableau toile oeuvre sculpture enchere | cuadro obra_de escultura subasta | quadro dipint opera scultura asta
park | park garden tree trees plant_trees | park garten baum baume | parc jardin arbre | parque jardin arbol | parco giardin alber
parking | parking bike bicycle cyclist pedestrian | parkplatz fahrrad radfahr fussganger | parking velo cyclist pieton | aparcamiento bici ciclist peaton | parcheggi bici ciclist pedon
parliament | parliament assembly lawmaker legislator deputies congress senate | parlament abgeordnet bundestag kongress senat nationalversamml | parlement depute assemblee congres senat | parlament diputad asamblea congreso senado | parlament deputat camera congresso senato assemblea
passenger | passenger traveller commuter | passagier fahrgast fahrgaste reisende | passager voyageur | pasajer viajer | passegger viaggiator
pay | =pay =pays paying pays paid payment | bezahl gezahl auszahl zahlt =zahlen zahlung | payer =paie paiement =paye vers verser | pag abon | pag versat
peacekeeper | peacekeep united_nations =un blue_helmet | blauhelm vereinte_nationen vereinten_nationen =uno =un | casques_bleus nations_unies =onu | cascos_azules naciones_unidas =onu | caschi_blu nazioni_unite =onu
pension | pension retire retiree retirement | rente rentner ruhestand pension | retrait pension | jubil pension | pension
petition | petition signature signed | petition unterschrift unterzeichn | petition signature signe | peticion firma | petizion firm
phone | phone smartphone | telefon smartphone handy | telephone | telefon movil | telefon
pilot | pilot captain | pilot kapitan | pilote capitaine | piloto capitan | pilot capitan comandante
police | police officer | polizei polizist beamt | police policier gendarm | policia agente guardia_civil | polizi agent carabinier
pollution | pollut spill contamin | verschmutz verseucht olpest | pollu maree_noire | contamin vertido | inquina sversament
population | population inhabitant resident | einwohner bevolkerung bewohner anwohner | habitant population resident | habitante poblacion vecino residente | abitant popolazion resident
poverty | poverty poor | armut | pauvre | pobreza pobre | poverta pover
pregnant | pregnan abortion maternity | schwanger abtreib | enceint grossesse avortement ivg | embaraz aborto | incint gravidanz abort
price | price priced | =preis =preise strompreis preisen | =prix | precio | prezz
prison | prison jail sentence imprison behind_bars | haft gefangnis freiheitsstrafe verurteil gefangenschaft | prison emprison condamn incarc detenu | carcel prision condena preso | carcere prigion condann reclusion detenut
prisoner | prisoner captive captured inmate detainee | gefangene haftling kriegsgefang freigelass | prisonnier captif detenu | prisioner cautiv recluso preso presos | prigionier detenut
production | produc output manufactur | produktion produzier herstell gefertigt fertigung ausstoss | produc fabric fabriqu | produc fabric | produ fabbric
profit_loss | dividend | dividend | dividende | dividendo | dividend
project | project scheme plan | projekt vorhaben plan | projet plan | proyecto plan | progett pian
protest | protest demonstrat rally rallies march | protest demonstr kundgebung | manifest protest cortege | manifest protest marcha | manifestaz protest corteo
public_square | square centre_of | platz | place_de | plaza | piazza
public_transport | train rail railway | =zug =zuge =zugen =zugs zugungluck bahn schiene | train ferroviaire rail | tren ferrocarril ferroviari | treno treni ferrovi
quarantine | quarantine lockdown restriction | quarantane lockdown beschrankung | quarantaine confinement restriction | cuarentena confinamiento restriccion | quarantena confinament restrizion
racing | formula =lap =laps laps cyclist | formel runde runden radprofi | formule tour tours cyclist | formula vuelta ciclist | formula giro giri ciclist
rain | rain rainfall precipitation | regen niederschlag | pluie precipitation | lluvia precipitacion | piogg precipitaz
range | range reach | reichweite | portee rayon | alcance | gittata portata raggio
rebuild | repair rebuild reconstruct restor | reparatur wiederaufbau reparier sanier | repar reconstru renov | repar reconstru | ripar ricostru
recall | recall faulty defect brake | ruckruf ruft mangel defekt bremse | rappel defaut frein | retir llama_a defect freno | richiam difett fren
record_level | record | rekord | record | record | record
recover | recover pulled_alive rescued rescue saved rescuer survive surviv | geborgen gerettet rettung retter uberleb bergung | secour sauve rescap surviv | rescat salv sobreviv | soccor salvat superstit recuper
recruit | recruit hire hiring enlist take_on | einstell neueinstell eingestell rekrut | recrut embauch | contrat reclut | assum assunz reclut
referendum | referendum | volksabstimm referendum | referendum | referendum | referendum
refuge | asylum_seeker refugee migrant | fluchtling asylbewerber migrant | refugie demandeur migrant | refugiad solicitante migrante | rifugiat richiedent migrant
refusal | reject oppose | ablehn abgelehnt lehnt lehnen | rejet rejett oppos refus | rechaz opon | respin contrari rifiut
religion | church mosque pilgrim | kirche moschee pilger | eglise mosquee pelerin | iglesia mezquita peregrin | chiesa moschea pellegrin
renewables | solar panel turbine wind_farm renewable | solar windkraft windrad photovoltaik erneuerbar | solaire eolien renouvelable photovolt | solar eolic renovable fotovolt | solare eolic rinnovabil fotovolt
renovate | renovat refurbish conver | umbau renovier sanier | renov travaux refection | renov reform obras | ristruttur rinnov restaur
replace | replace substitut | ersetz ersatz | remplac | sustitu reemplaz | sostitu
reporter | journalist reporter correspondent | journalist reporter korrespondent | journaliste reporter | periodista reporter | giornalist reporter
reserve | stock storage reserve inventory | lager vorrat reserve speicher | stock reserve | reserva almacen existencias | riserv scort stoccagg
restaurant | restaurant cafe =bar =bars | restaurant gaststatt kneipe | restaurant cafe =bar =bars | restaurante =bar =bares cafeter | ristorant =bar
return | return repatriat came_home come_home | zuruckkehr ruckkehr heimgekehrt heimkehr kehrten | retour rentr rapatri | regres retorn repatri | ritorn rientr rimpatri
risk | risk danger threat | risiko gefahr gefahrd droh | risque danger menace | riesgo peligro amenaz | risch pericol minacc
road | road motorway highway | =strasse =strassen autobahn | route autoroute | carretera autopista | strada autostrada
roof | roof | dach | toit | tejado techo | tett
salary | wage salary pay_rise minimum_wage | lohn gehalt mindestlohn | salaire smic | salario sueldo smi | salari stipend
sample | respondent surveyed questioned interviewed | befragt | interrog sonde | encuestad entrevistad | intervist
sanction | sanction blacklist embargo | sanktion | sanction embargo | sancion embargo | sanzion embargo
satellite | satellite | satellit | satellite | satelit | satellit
satisfaction | satisf confidence trust | zufrieden vertrauen | satisf confiance | satisf confianza | soddisf fiducia
savings | save saving | spar | econom epargn | ahorr | risparm
school | school pupil classroom | schule schuler | ecole eleve scolaire | escuela colegio alumn | scuol alunn student
sea | =sea ocean maritime seabed | =meer ostsee nordsee meeres | =mer ocean | =mar oceano | =mare ocean
seat | seat | sitz mandat platz plaetz platze | siege | escan asiento =plaza | seggi post
sell | =sell sold sale sales | verkauf absatz abgesetzt | vend vente ventes | vend venta vent | vend vendit
settle | settle settlement compensation_deal | vergleich einigt | reglement transaction | acuerdo_extrajudicial | transazion patteggia
severe | severe critical serious | schwer lebensgefahr kritisch | grave critique | grave critico | grave gravi critich
sewage | sewage drain pipe | abwasser kanal rohr | eaux_usees egout canalis | aguas_residuales alcantarilla tuberia | fogn tubatur
shadow | shadow | schatten | fantome | fantasma | ombra fantasma
share_holder | sharehold investor fund funds | aktionar anleger investor fonds | actionnaire investisseur =fonds | accionista inversor fondo | azionist investitor fond
ship | ship vessel tanker ferry boat freighter | schiff tanker fahre boot frachter | navire bateau petrolier ferry cargo | barco buque petrolero ferry patera embarcacion | nave navi petrolier traghett barca
shoot_down | shot_down intercept downed | abgeschoss abgefang abfang abschuss | abattu intercept | derrib intercept | abbattut intercett
shooting | shooting gunman gunfire shot_dead shots | schuss geschoss erschoss schutze | fusillade tireur | tiroteo pistolero disparo | sparator spar
shop | shop shops store supermarket retail | laden geschafte supermarkt handel einzelhandel filiale | magasin supermarche commerce detail | tienda supermercado comercio minorista | negozi supermercat commerci
shortage | lack shortage short_of | fehlen mangel fehlt | penurie manqu | falta escasez | carenz mancan
smoke | smoke | rauch | fumee | humo | fumo
smoking | obes overweight smok cigarette | ubergewicht fettleib rauch zigarette | obes surpoids fum cigarette tabac | obes sobrepeso fuma cigarr tabaco | obes sovrappeso fuma sigarett
smuggle | smuggl traffick | schmuggel schleus | contreband trafiqu passeur | contraband traficant | contrabband traffic scafist
snow | snow | schnee | neige | nieve nevad | neve
social_media | post_on social_media facebook tiktok instagram | soziale_netzwerke | reseaux_sociaux | redes_sociales | social_network
space | space orbit launch | weltraum umlaufbahn | espace spatial orbite | espaci orbita | spazi orbita
species | species wildlife bird | tierart =arten =tiere vogel | espece oiseau | especie =ave =aves | specie uccell
speed | speed gust =wind =winds windspeed | =bo =boe =boen wind geschwindigkeit stundenkilometer | vitesse rafale vent vents | velocidad rafaga viento vientos | velocita raffic vento venti
sport | athlete athletics olympic sport player | sportler athlet olymp sport spieler | athlete sportif olymp sport joueur | deportist atleta olimp jugador | atlet sportiv olimp giocator
squad | squad coach trainer | kader trainer | entraineur selection | entrenador plantel | allenator rosa
stake | =own =owns owned owns owner ownership stake | besitz eigentum eigner anteil beteilig | proprietaire detient part | propiet participacion posee | propriet quota possied
stampede | stampede crush | massenpanik gedrange | bousculade | estampida avalancha_humana | calca ressa
starve | malnutrition starv | unterernahr verhunger | malnutri denutri | desnutri inanici | malnutri denutri
station | station | bahnhof station haltestelle | =gare station | estacion | stazion
stock_market | stock_market share stock | aktie borse | action bourse | accion bolsa | azion borsa
storage | warehouse storage | lagerhalle lagerhaus | entrepot | almacen deposito | magazzin deposit
storm | storm hurricane typhoon cyclone tornado | sturm hurrikan taifun zyklon orkan tornado unwetter | tempete ouragan typhon cyclone orage tornade | tormenta huracan tifon ciclon temporal tornado | tempest uragan tifon ciclon tornado
strait | channel canal strait | kanal meerenge | canal detroit | canal estrecho | canale stretto
street | street | strasse | =rue =rues | calle | strada
student | student universit | studier student studierend universitat hochschul | etudiant universit | estudiante universi | student universit
submarine | submarine | u-boot unterseeboot | sous-marin | submarino | sottomarin
subsid | subsid grant fund | subvention zuschuss forder fordermittel | subvention | subvencion | sussidi sovvenzion
suicide | suicide | suizid selbstmord | suicide | suicid | suicid
surgery | surger operation operat | operation operier | operation chirurg | operacion cirug | operazion chirurg
suspect | suspect arrested_on defendant accused | verdachtig tatverdacht angeklagt beschuldig | suspect accuse prevenu | sospechos acusad detenido | sospett imputat
swap | swap exchang | austausch getauscht | echang | canje intercambi | scambi
swim | swim swimmer | schwimm | nag | nadador nadar | nuot
tank | tank armoured armored | panzer | char blind | tanque blindad carro | carr blindat
target_hit | =hit =hits hitting target | getroffen treffen traf ziel | touche vise cible | alcanz blanco | colpit
tariff | tariff customs duty | zoll | droits_de douan tarif | arancel | dazi dazio
tax | tax taxes levy | steuer abgabe | impot taxe fiscal | impuesto tasa fiscal tribut | tass impost fiscal
team | team mission observer | mission beobacht team | mission observat equipe | mision observad equipo | mission osservator squadr
terror | terror extrem militant | terror extremist islamist | terror extremist djihad | terror extremist yihad | terror estremist jihad
test | test tests tested swab doping | test tests doping getestet | test depist dopage | prueba test dopaje | test dopping doping
theatre | theatre theater opera stage culture | theater oper buhne kultur | theatre opera scene culture | teatro opera cultura | teatr opera cultura
thickness | thick thinner | dick dunner machtig | epais | espesor grosor | spess
thief | steal stole stolen robbed burgl | stahl gestohl raub einbrech entwend | vol vole voleur derob cambriol | robo robad ladron hurt | rubat furto ladr
ticket | ticket | eintrittskart dauerkart karte ticket | billet ticket abonn | entrada billete abono | bigliett abbonament
title | champion title medal | titel meister medaille | titre champion medaille | titulo campeon medalla | titolo campion medagli
toll | toll | maut | peage | peaje | pedagg
tourism | touris holiday visitor | touris urlauber besucher | touris visiteur vacanc | turis visitant vacaci | turis visitator vacanz
town | town village municipalit | stadt dorf gemeinde =ort =orte =orten | ville village commune | ciudad pueblo municipio | citta paes comun villag
trade | trade surplus | handel uberschuss | commerc excedent | comerci superavit | commerc surplus avanzo
traffic_jam | traffic commuter | verkehr pendler stau | circulation trafic bouchon | trafico atasco | traffic pendolar
training | train trained training | ausbild ausgebild geschult trainier | form entrain | form entren capacit | addestr form
transplant | transplant organ | transplant spenderorgan | greffe organe | trasplant organo | trapiant organ
trapped | trap trapped stranded stuck | eingeschloss festsitz gestrandet verschuttet | bloque coince piege | atrapad varad bloquead | intrappol bloccat
treatment | treat therap | behandl therap | traitement soign therap | tratam terapi | cura cure trattament terapi
treaty | deal agreement pact accord treaty | abkommen vertrag vereinbar einigung | accord traite pacte contrat | acuerdo pacto tratado contrato | accord patto trattat contratt
trial | trial hearing testif witness | prozess verhandlung zeuge anhorung | proces audience temoin | juicio vista testigo | processo udienza testimon
trip | trip journey travel route | reise fahrt strecke route | voyage trajet itineraire | viaje trayecto ruta | viaggi tragitt percors
trophy | medal trophy =cup =cups | medaille pokal | medaille coupe | medalla copa trofeo | medagli coppa trofeo
truce | truce ceasefire armistice | waffenruhe waffenstillstand feuerpause | treve cessez | tregua alto_el armisticio | tregua cessate armistiz
tunnel | tunnel tube | tunnel rohre | tunnel | tunel | tunnel galleria
turnout | turnout participation | wahlbeteiligung beteiligung | participation abstention | participacion abstencion | affluenza astension
unemployed | unemploy jobless | arbeitslos erwerbslos | chomage chomeur | desempl paro parado | disoccup
uranium | warhead uranium enrich | sprengkopf uran anreicher | ogive uranium enrich | ojiva uranio enriquec | testat uranio arricch
vaccine | vaccin immunis immuniz dose | impf dosis dosen | vaccin dose | vacun dosis | vaccin dose dosi
victory | =win =wins winning =won winner victory beat | gewann gewinn sieg siegt gewonn schlug | gagn victoire remport vainqu battu | gan victoria vencio venc derrot | vinto vinc vittori battut
video | video footage camera surveillance | video kamera uberwach | video camera surveillance | video camara vigilancia | video telecamer sorveglianz
violence | violen assault abuse rape | gewalt ubergriff missbrauch vergewaltig | violen agress abus viol | violen agres abuso viola | violen aggression abus stupr
visa | visa passport | visum pass visa | visa passeport | visado pasaporte | visto passaport
visit | visit | besuch | visit | visit | visit
volcano | volcan lava eruption erupt | vulkan lava ausbruch eruption | volcan lave eruption | volcan lava erupci | vulcan lava eruzion
volunteer | volunteer | freiwillig ehrenamt | benevole volontaire | voluntari | volontar
wait | wait waited queue queued | wart warte wartezeit schlange | attend attente | esper espera cola | attes aspett coda
walkout | walkout unions trade_union work_stoppage | streik gewerkschaft | greve syndicat | huelga sindicat | sciopero sindacat
wall | wall fence | mauer zaun | =mur =murs cloture | muro valla | muro recinzion
war | =war =wars wartime invasion front | krieg invasion front | guerre invasion front | guerra invasion frente | guerra invasion fronte
waste | waste garbage rubbish plastic recycl repository | mull abfall plastik recycl endlager | dechet ordure plastique recycl | residuo basura plastico recicl | rifiut plastic ricicl
water | water drinking | wasser trinkwasser | =eau =eaux | =agua =aguas | acqua acque
weather | weather meteorolog forecaster | wetter meteorolog wetterdienst | meteo | meteorolog tiempo aemet | meteo
weight | weigh weight kilos | wieg gewicht schwer | pese poids | pesa peso | pesa peso
well | well wells pump | brunnen pumpe | puits pompe | pozo bomba_de | pozzo pompa
women | woman women female | frau frauen | femme | mujer femenin | donn
work | worker workforce labour labor employee staff | arbeiter arbeitnehm mitarbeiter belegschaft erwerbstatig | travailleur ouvrier salarie employe =actifs main-d | trabajador obrero emplead plantilla activa | lavorator operai dipendent
worth | worth value valued | =wert wertvoll schadenswert | valeur | valor | valore
young | young youth teenager | jung jugend | jeune | joven jovenes juvenil | giovan
"""

#: who says it, when and where in general: what many figures of one story share
FRAMES = """
agency | agency | agentur behorde | agence | agencia | agenzia
announce | announc said =say =says saying says told statement report reported according stated | mitgeteilt mitteil teilt berichte bericht laut zufolge angabe meld erklar sagt | annonc declar indiq selon rapport commun precis d'apres | anunci declar dijo segun inform comunic | annunc dichiar secondo rifer comunic
april | april | april | avril | abril | aprile
association | association federation | =verband =verbands =verbandes dachverband | association federation | asociacion federacion | associazion federazion
august | august | august | =aout | agosto | agosto
authority | authorit official officials | behord beamt offizielle amtlich | autorit officiel | autoridad oficial funcionari | autorit ufficial funzionar
average | average median mean | durchschnitt schnitt mittel | moyen median | promedio media | media mediamente
central | central | zentral | central | central | central
charity | charity organisation organization group | organisation gruppe hilfsorg | organisation ong groupe | organizacion ong grupo | organizzaz ong gruppo
commission | commission | kommission | commission | comision | commission
current_month | month months | monat | mois | =mes meses | mese mesi
day | =day =days daily | =tag =tage tagen taglich tages | jour quotidien | =dia =dias diari | giorn
december | december | dezember | decembre | diciembre | dicembre
defence | defence defense | verteidig | defense | defensa | difesa
europe | europe european european_union =eu brussels | europa =eu brussel | europe europeen =ue bruxelles | europa europe =ue bruselas | europ =ue bruxelles
expect | expect estimat forecast project outlook | erwart schatz geschatzt prognos | estim prevoi prevision attend | estim prev espera | stim prevede prevision
february | february | februar | fevrier | febrero | febbraio
figure | figure number total | =zahl anzahl insgesamt gesamt | nombre total chiffre | numero total cifra | numero total cifra
friday | friday | freitag | vendredi | viernes | venerdi
general_staff | general_staff | generalstab | etat-major | estado_mayor | stato_maggiore
governor | governor regional | gouverneur | gouverneur prefet prefecture | gobernador | governator prefett
include | include including among_them | darunter einschliesslich | dont parmi | incluid entre_ellos | tra_cui compres
institute | institute | institut | institut | instituto | istituto
intelligence | intelligence =spy =spies | geheimdienst nachrichtendienst | renseignement | inteligencia | intelligence servizi_segreti
january | january | januar | janvier | enero | gennaio
july | july | =juli | juillet | julio | luglio
june | june | =juni | =juin | junio | giugno
leader | leader president chairman chief head_of | chef leiter vorsitzend prasident | chef president dirigeant | lider president jefe | leader president capo
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
planned | plan plans planned intend schedule | plan geplant vorgeseh beabsichtig | prev projet compt | previst plane proyect | previst pianific
promise | pledge promis commit | zusage zugesagt versproch | promesse promet promis | promet promesa compromet | promess promett
quarter_year | quarter | quartal vierteljahr | trimestre | trimestre | trimestre
receive | receiv =get =gets gets =got | erhalt erhielt bekomm | recevoir recoi recu | recib cobr | ricev
region | region regional province district | region provinz bezirk kreis | region province departement | region provincia comarca | region provinc
remain | remain still stay | bleib verbleib weiterhin | rest toujours demeur | qued sigue perman | riman ancora
saturday | saturday | samstag sonnabend | samedi | sabado | sabato
september | september | september | septembre | septiembre | settembre
start | start began begin beginning launch | begann beginn gestartet anfang | debut commenc lanc | comenz inici empez | inizi cominc avvi
statistics | statistic | statisti | statisti insee | estadistic | statisti
stop | stop halt suspend | stopp eingestellt ausgesetzt angehalten gestoppt | arret suspend cess interromp | deten suspend interrump | ferm sospen interromp
study | study research researcher | studie forscher forschung auswertung | etude chercheur | estudio investigador | studio ricercator
sunday | sunday | sonntag | dimanche | domingo | domenica
support | support back backed favour favor | unterstutz befurwort zustimm | soutien soutenu favorable | apoy favor | sosten appoggi favor
survey | survey poll polls | umfrage befragung | sondage enquete | sondeo encuesta | sondaggio
thursday | thursday | donnerstag | jeudi | jueves | giovedi
tuesday | tuesday | dienstag | mardi | martes | martedi
use | =use =uses used using | nutz genutzt benutz verwend | utilis | utiliz | utilizz
wednesday | wednesday | mittwoch | mercredi | miercoles | mercoledi
week | week | woche | semaine | semana | settiman
year | year annual | =jahr jahre jahren jahres vorjahr | =an =ans annee annuel | =ano =anos anual | anno anni annual
"""
