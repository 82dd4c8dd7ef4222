package samvaad.material;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Documents that an organiser sends in one go: none hides another. */
class SeveralDocumentsTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).start();

    private Person organiser(Language language) {
        Person organiser = bot.person("O", language.code(), language);
        joins(bot, organiser, "ORGANISER");
        bot.forgetsUnseen();
        return organiser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void eachIsADraftOfItsOwn(Language language) {
        Person organiser = organiser(language);
        for (Optional<String> album : List.of(Optional.of("album"), Optional.<String>empty())) {
            List<Bubble> screens = new ArrayList<>();
            organiser.sendsDocuments(album, "a.pdf", "b.pptx", "c.docx");
            for (String name : List.of("a.pdf", "b.pptx", "c.docx")) {
                organiser.seesKey("handout.draft").alsoSees(name).withButtons("button.publish", "button.discard");
                screens.add(organiser.seen());
            }
            organiser.andNothingElse();
            bot.rests();
            organiser
                    .pressesOn(screens.get(1), "button.publish")
                    .seesKey("handout.published")
                    .alsoSees("b.pptx");
            organiser.pressesOn(screens.get(0), "button.handoutReaders").seesKey("handout.forWhom");
            organiser.presses("handout.for.REGISTERED").seesKey("handout.draft").alsoSees("a.pdf");
            organiser.pressesOn(screens.get(2), "button.discard").seesKey("handout.discarded");
            organiser
                    .pressesOn(screens.get(0), "button.publish")
                    .seesKey("handout.published")
                    .alsoSees("a.pdf");
        }
        assertThat(bot.column(
                        "SELECT t.title FROM handout h JOIN handout_title t ON t.handout = h.id WHERE published = 1"
                                + " ORDER BY h.id"))
                .containsExactly("a.pdf", "b.pptx", "a.pdf", "b.pptx");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aTitleIsForTheDocumentWhoseTitleWasAskedFor(Language language) {
        Person organiser = organiser(language);
        organiser.sendsDocuments(Optional.of("album"), "a.pdf", "b.pdf");
        Bubble first = organiser.seesKey("handout.draft").seen();
        Bubble second = organiser.seesKey("handout.draft").seen();
        String title = bot.messages().in(language).label("button.titleIn", "language", "English");
        organiser.pressesOn(first, title).seesKey("handout.askTitle");
        organiser.pressesOn(second, "button.publish").seesKey("handout.published");
        organiser
                .sends("Circular 7")
                .seesKey("handout.draft")
                .alsoSees("Circular 7")
                .presses("button.publish");
        organiser.seesKey("handout.published").alsoSees(language.code().equals("en") ? "Circular 7" : "a.pdf");
        assertThat(bot.column("SELECT title FROM handout_title WHERE handout = 1"))
                .contains("Circular 7");
        bot.forgetsUnseen();
    }
}
