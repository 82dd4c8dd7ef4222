package samvaad.app.cli;

import java.nio.charset.StandardCharsets;

/**
 * The story: Asha, from a State department, hears about the event, registers, brings a colleague, comes, says what she
 * thinks of it, and takes a certificate home.
 */
final class DemoStory {

    private static final String UNKNOWN = "क्या ड्राइवर साथ आ सकता है?";
    private static final String COLLEAGUES_MOBILE = "+919893012345";

    private final DemoStage stage;
    private final DemoCast cast;
    private final DemoPhone asha;
    private final DemoPhone ravi;
    private final DemoPhone meera;

    DemoStory(DemoStage stage, DemoCast cast) {
        this.stage = stage;
        this.cast = cast;
        this.asha = cast.asha();
        this.ravi = cast.ravi();
        this.meera = cast.meera();
    }

    void play() {
        hears();
        registers();
        bringsAColleague();
        teachesTheBot();
        new DemoNomination(stage, cast, meera, ravi).play();
        choosesASession();
        plansAMessage();
        isReminded();
        comes();
        findsADocument();
        tellsHowItWas();
        takesHerCertificateHome();
        meeraReadsTheReport();
    }

    private void hears() {
        stage.chapter("The press release is out");
        meera.sends("/start");
        asha.sends("/start");
        asha.pressesKey("button.about");
        asha.pressesKey("button.menu");
        asha.sends("/venue");
        asha.sends("/privacy");
    }

    private void registers() {
        stage.chapter("Asha registers");
        asha.sends("/register");
        asha.pressesKey("button.agree");
        asha.sends("आशा राव");
        answersAboutHerOffice();
        asha.sharesNumber();
        confirms();
    }

    private void answersAboutHerOffice() {
        asha.presses(stage.option(asha, "kind", "state"));
        asha.sends("लोक निर्माण विभाग");
        asha.sends("सहायक अभियंता");
        asha.sends("भोपाल");
        asha.presses(stage.option(asha, "role", "buyer"));
    }

    private void confirms() {
        asha.pressesKey("button.skip");
        asha.presses(stage.option(asha, "topics", "reforms"));
        asha.pressesKey("button.done");
        asha.pressesKey("button.confirm");
        asha.looksForFile();
    }

    private void bringsAColleague() {
        stage.chapter("She registers a colleague, who takes over the pass");
        asha.pressesKey("button.colleague");
        asha.pressesKey("button.agree");
        asha.sends("सुनीता देवी");
        answersAboutHerOffice();
        asha.sends(COLLEAGUES_MOBILE);
        confirms();
        asha.pressesKey("button.ownPass");
        DemoPhone sunita = cast.joins("सुनीता", COLLEAGUES_MOBILE);
        sunita.opens(asha.copiesLink("button.copyLink"));
        sunita.pressesKey("button.thatsMe");
        sunita.sharesNumber();
        sunita.looksForFile();
        asha.looks();
    }

    private void teachesTheBot() {
        stage.chapter("Asha asks what is written nowhere, and Meera teaches the bot");
        asha.sends(UNKNOWN);
        meera.sends("/teach");
        meera.pressesFirst();
        meera.pressesKey("button.newAnswer");
        meera.sends("इसकी सूचना आयोजक देंगे।");
        asha.sends(UNKNOWN);
    }

    private void choosesASession() {
        stage.announceAgenda();
        stage.chapter("A sample agenda is announced, and Asha chooses a session");
        meera.sends("/reload");
        meera.pressesKey("button.tellAll");
        meera.looksFor("button.send");
        meera.pressesKey("button.send");
        asha.looks();
        asha.sends("/start");
        asha.pressesKey("button.myagenda");
        asha.pressesFirst();
        asha.pressesFirst();
    }

    private void plansAMessage() {
        stage.chapter("Meera writes a message that will go in the evening");
        meera.sends("/broadcast");
        meera.pressesKey("audience.confirmed");
        meera.sends("कृपया पहचान पत्र साथ लाएँ।");
        meera.pressesKey("button.preview");
        meera.looksFor("button.sendLater");
        meera.pressesKey("button.sendLater");
        meera.pressesKey("button.when.EVE");
    }

    private void isReminded() {
        stage.clockGoesTo(-1, 18, 0, 5);
        stage.chapter("The evening before, the message and a reminder come by themselves");
        asha.looks();
        asha.looksFor("button.coming");
        asha.pressesKey("button.coming");
    }

    private void comes() {
        stage.clockGoesTo(0, 9, 40, 0);
        stage.chapter("In the morning there is one more, and at the gate Meera scans the pass");
        asha.looks();
        asha.sends("/pass");
        asha.looksForFile();
        meera.opens(asha.scanned().orElseThrow(() -> new IllegalStateException("the pass has no link")));
    }

    private void findsADocument() {
        stage.chapter("Meera publishes a document");
        meera.sendsFile("features.txt", "जेम की नई विशेषताएँ (नमूना)\n".getBytes(StandardCharsets.UTF_8));
        meera.looksFor("button.publish");
        meera.pressesKey("button.publish");
        asha.sends("/materials");
        asha.pressesFirst();
        asha.looksForFile();
    }

    private void tellsHowItWas() {
        stage.clockGoesTo(1, 10, 0, 0);
        stage.chapter("After the event");
        asha.looksFor("button.feedback");
        asha.pressesKey("button.feedback");
        // For one person only: without a name the report would not show it.
        asha.pressesKey("button.named");
        asha.presses("5 ⭐");
        asha.presses("4 ⭐");
        asha.presses("9");
        asha.sends("अगली बार ऐसा कार्यक्रम हमारे ज़िले में भी हो।");
        asha.pressesKey("button.confirm");
    }

    private void takesHerCertificateHome() {
        stage.chapter("With the thanks comes a certificate, and anybody can check it");
        asha.pressesKey("button.certificate");
        asha.pressesKey("button.certificate.issue");
        asha.looksForFile();
        ravi.opens(asha.scanned().orElseThrow(() -> new IllegalStateException("the certificate has no link")));
    }

    private void meeraReadsTheReport() {
        stage.chapter("What came of it");
        meera.sends("/report");
        meera.looksForFile();
    }
}
