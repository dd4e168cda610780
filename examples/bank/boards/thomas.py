"""The board of Thomas Garnier: for each goal, what each channel offers."""

import journeys as jn

BOARD = {
    "inform": {
        "branch": jn.elsewhere(
            "web",
            "chat",
            because="compare dix banques depuis son écran ; une brochure au guichet ne lui apprend rien",
        ),
        "atm": jn.elsewhere(
            "web",
            "social",
            because="attend un tableau de frais complet, qu'un écran de retrait ne peut pas montrer",
        ),
        "phone": jn.elsewhere(
            "chat",
            "web",
            because="évite les appels : une parole sans trace ne se cite pas sur un forum",
        ),
        "web": jn.offered(
            "Grille tarifaire complète, TAEG en tableau comparé",
            tone="factuel, exhaustif",
            depth=5,
            idiolect=["j'ai lu les petites lignes"],
            commitments=["Conditions datées et archivées"],
            votes=5,
            evidence=jn.Evidence(grade="log", n=3480, reviewed="2026-09-15"),
        ),
        "app": jn.offered(
            "Coût annuel simulé sur ses usages, sans compte",
            tone="chiffré, neutre",
            depth=3,
            idiolect=["ça me coûte combien par an"],
            commitments=["Aucune coordonnée demandée"],
            votes=2,
        ),
        "chat": jn.offered(
            "Réponse sourcée, article des conditions à l'appui",
            tone="précis, technique",
            depth=4,
            idiolect=["la source, c'est quoi ?"],
            commitments=[
                jn.Commitment(text="Extrait du contrat cité sous 10 min", within="10 min")
            ],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=205, reviewed="2026-02-11"),
        ),
        "email": jn.offered(
            "Document d'information tarifaire et conditions",
            tone="neutre, documenté",
            depth=4,
            idiolect=["la version en vigueur"],
            commitments=[jn.Commitment(text="PDF officiel envoyé sous 24 h", within="24h")],
            votes=1,
        ),
        "social": jn.offered(
            "Réponse publique aux comparatifs, grille en lien",
            tone="franc, ouvert",
            depth=3,
            idiolect=["vu sur le forum", "quelqu'un confirme ?"],
            commitments=[jn.Commitment(text="Réponse au fil public sous 4 h", within="4h")],
            votes=4,
            evidence=jn.Evidence(grade="log", n=940, reviewed="2026-10-05"),
        ),
    },
    "buy": {
        "branch": jn.elsewhere(
            "web",
            "chat",
            because="signe en ligne après lecture ; une visite n'ajoute aucune information",
        ),
        "atm": jn.elsewhere(
            "web", because="aucune souscription ni signature n'existe sur les automates"
        ),
        "phone": jn.elsewhere(
            "chat", "web", because="refuse le démarchage et toute vente à la voix"
        ),
        "web": jn.offered(
            "Ouverture en ligne avec mandat de mobilité bancaire",
            tone="limpide, contractuel",
            depth=4,
            idiolect=["vous transférez mes prélèvements"],
            commitments=[jn.Commitment(text="Demande de mobilité lancée sous 48 h", within="48h")],
            votes=5,
            evidence=jn.Evidence(grade="log", n=1265, reviewed="2026-09-15"),
        ),
        "app": jn.offered(
            "Pièces en photo, signature et carte virtuelle",
            tone="fluide, vérifiable",
            depth=2,
            idiolect=["ouvert dans la soirée"],
            commitments=["RIB disponible à la validation"],
            votes=3,
        ),
        "chat": jn.offered(
            "Montant et conditions de la prime, confirmés",
            tone="net, vérifiable",
            depth=3,
            idiolect=["la prime tombe quand ?"],
            commitments=[jn.Commitment(text="Prime versée sous 30 jours", within="30 days")],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-03-14"),
        ),
        "email": jn.offered(
            "Contrat et récapitulatif reçus avant signature",
            tone="contractuel, sobre",
            depth=4,
            idiolect=["je relis tout avant"],
            commitments=[jn.Commitment(text="Rétractation sans motif, 14 jours", within="14 days")],
            votes=2,
        ),
        "social": jn.elsewhere(
            "web",
            "chat",
            because="y découvre l'offre, mais ni identité ni revenus ne passent par un fil public",
        ),
    },
    "manage": {
        "branch": jn.elsewhere(
            "web", "app", because="règle tout lui-même le soir, quand les guichets sont fermés"
        ),
        "atm": jn.offered(
            "Retrait, frais éventuels affichés avant validation",
            tone="transparent, neutre",
            depth=1,
            idiolect=["zéro frais hors réseau ?"],
            commitments=["Aucun frais ajouté après le ticket"],
            votes=1,
        ),
        "phone": jn.elsewhere(
            "web",
            "chat",
            because="une consigne dictée se conteste ; un réglage enregistré se prouve",
        ),
        "web": jn.offered(
            "Export des opérations, relevé annuel de frais",
            tone="technique, ordonné",
            depth=4,
            idiolect=["j'exporte en CSV"],
            commitments=["Historique complet téléchargeable"],
            votes=4,
            evidence=jn.Evidence(grade="log", n=2110, reviewed="2026-05-27"),
        ),
        "app": jn.offered(
            "Virement instantané, bénéficiaire vérifié, plafonds",
            tone="réactif, sobre",
            depth=3,
            idiolect=["en dix secondes chrono"],
            commitments=["Virement instantané sans frais"],
            votes=3,
        ),
        "chat": jn.offered(
            "Réglage vérifié en direct par un conseiller",
            tone="précis, courtois",
            depth=3,
            idiolect=["je veux la confirmation"],
            commitments=[jn.Commitment(text="Transcription envoyée sous 24 h", within="24h")],
            votes=2,
            evidence=jn.Evidence(grade="assumed", reviewed="2026-01-19"),
        ),
        "email": jn.offered(
            "Avis de changement tarifaire deux mois avant",
            tone="factuel, daté",
            depth=3,
            idiolect=["qu'est-ce qui change"],
            commitments=["Ancien et nouveau tarif côte à côte"],
            votes=3,
        ),
        "social": jn.elsewhere(
            "web",
            "chat",
            because="aucune donnée de compte ni pièce d'identité, même en message privé",
        ),
    },
    "service": {
        "branch": jn.offered(
            "Remise au guichet d'une carte jamais arrivée",
            tone="poli, efficace",
            depth=1,
            idiolect=["je passe à midi"],
            commitments=[jn.Commitment(text="Carte gardée 10 jours au guichet", within="10 days")],
        ),
        "atm": jn.partly(
            "Carte avalée, motif et marche à suivre à l'écran",
            tone="explicite, calme",
            depth=1,
            idiolect=["pourquoi elle est avalée ?"],
            commitments=["Motif exact imprimé sur le ticket"],
        ),
        "phone": jn.partly(
            "Mise en opposition 24 h sur 24, rien de plus",
            tone="sécurisé, neutre",
            depth=1,
            idiolect=["juste bloquer la carte"],
            commitments=["Numéro d'opposition reçu par SMS"],
        ),
        "web": jn.offered(
            "Opération contestée en ligne, délai légal rappelé",
            tone="rigoureux, transparent",
            depth=4,
            idiolect=["je cite l'article L133-18"],
            commitments=[jn.Commitment(text="Débit non autorisé rendu sous 24 h", within="24h")],
            votes=5,
            evidence=jn.Evidence(grade="log", n=518, reviewed="2026-08-18"),
        ),
        "app": jn.offered(
            "Motif du prélèvement rejeté, code SEPA affiché",
            tone="technique, calme",
            depth=3,
            idiolect=["AM04, sérieusement ?"],
            commitments=["Frais de rejet plafonnés à 20 euros"],
            votes=4,
        ),
        "chat": jn.offered(
            "Diagnostic pas à pas avec un conseiller technique",
            tone="patient, technique",
            depth=4,
            idiolect=["j'ai déjà tout testé"],
            commitments=[jn.Commitment(text="Cause confirmée par écrit sous 2 h", within="2h")],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=205, reviewed="2026-02-11"),
        ),
        "email": jn.offered(
            "Preuve d'envoi de la carte et réexpédition",
            tone="daté, factuel",
            depth=2,
            idiolect=["donnez-moi le numéro de suivi"],
            commitments=[jn.Commitment(text="Renvoi en lettre suivie sous 48 h", within="48h")],
            votes=2,
        ),
        "social": jn.elsewhere(
            "chat",
            "web",
            because="un incident se règle après identification, hors de la vue des abonnés",
        ),
    },
    "complain": {
        "branch": jn.elsewhere(
            "web",
            "email",
            because="préfère un dossier horodaté à un entretien dont rien ne resterait",
        ),
        "atm": jn.elsewhere(
            "web", "chat", because="l'automate ne délivre aucun numéro de réclamation opposable"
        ),
        "phone": jn.elsewhere(
            "chat",
            "email",
            because="exige une réponse opposable, qu'une conversation ne lui donnerait pas",
        ),
        "web": jn.offered(
            "Réclamation horodatée, étapes et délais légaux",
            tone="transparent, rigoureux",
            depth=4,
            idiolect=["ma réclamation du 3 mars"],
            commitments=[
                jn.Commitment(
                    text="Accusé horodaté sous 24 h", within="24h", until="complaint-acknowledged"
                )
            ],
            votes=5,
            evidence=jn.Evidence(grade="log", n=174, reviewed="2026-07-06"),
        ),
        "app": jn.offered(
            "État du dossier, échanges et pièces au complet",
            tone="factuel, régulier",
            depth=2,
            idiolect=["ça avance ou pas ?"],
            commitments=[jn.Commitment(text="Point publié tous les 5 jours", within="5 days")],
            votes=2,
        ),
        "chat": jn.offered(
            "Litige recueilli, texte relu avec lui avant dépôt",
            tone="ouvert, exact",
            depth=3,
            idiolect=["ce n'est pas dans le contrat"],
            commitments=[
                jn.Commitment(
                    text="Dossier numéroté sous 2 h", within="2h", until="complaint-acknowledged"
                )
            ],
            votes=3,
        ),
        "email": jn.offered(
            "Réponse motivée en droit, médiateur indiqué",
            tone="juridique, respectueux",
            depth=5,
            idiolect=["citez la clause exacte"],
            commitments=[
                jn.Commitment(
                    text="Réponse opposable sous 15 jours",
                    within="15 days",
                    until="complaint-answered",
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-03-14"),
        ),
        "social": jn.partly(
            "Prise en charge publique, suite en privé sécurisé",
            tone="humble, franc",
            depth=1,
            idiolect=["je raconte tout en ligne"],
            commitments=[jn.Commitment(text="Relais vers un canal sûr sous 2 h", within="2h")],
            votes=3,
        ),
    },
}
