package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.Outgoing.Media;
import samvaad.text.Html;

class OutgoingCodecTest {

    @Property
    void whatIsWrittenIsReadBack(@ForAll("messages") Outgoing message) {
        assertThat(OutgoingCodec.read(OutgoingCodec.write(message))).contains(message);
    }

    @Property
    void whateverLiesInTheDatabaseItIsReadOrNot(@ForAll("stored") String stored) {
        assertThat(OutgoingCodec.read(stored)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "17",
                "[]",
                "{",
                "{}",
                "{\"v\":2,\"is\":\"show\"}",
                "{\"v\":1,\"is\":\"opera\"}",
                "{\"v\":1,\"is\":\"show\",\"text\":\"a\",\"rows\":[[{\"t\":\"a\",\"d\":\"b\",\"s\":\"SHINY\"}]]}"
            })
    void whatThisProgramDoesNotKnowIsNothing(String stored) {
        assertThat(OutgoingCodec.read(stored)).isEmpty();
    }

    @Test
    void whatAnEarlierProgramWroteIsRead() {
        assertThat(OutgoingCodec.read("{\"v\":1,\"is\":\"show\",\"text\":\"<b>a</b>\",\"celebrate\":false,"
                        + "\"rows\":[[{\"t\":\"Yes\",\"d\":\"yes:1\",\"s\":\"DANGER\"}]]}"))
                .contains(Outgoing.show(
                        new Html("<b>a</b>"),
                        Keyboard.rows()
                                .row(Button.danger("Yes", CallbackData.of("yes", 1)))
                                .build()));
    }

    @Provide
    Arbitrary<Outgoing> messages() {
        Arbitrary<String> text = Arbitraries.strings();
        Arbitrary<Html> html = text.map(Html::escape);
        Arbitrary<Media> media = Arbitraries.oneOf(
                text.map(Media.Kept::new), Combinators.combine(text, text, text).as(Media.Made::new));
        Arbitrary<Boolean> celebrate = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(html, keyboards(), celebrate).as(Outgoing.Show::new),
                Combinators.combine(media, html, keyboards(), celebrate).as(Outgoing.Photo::new),
                Combinators.combine(media, html, keyboards()).as(Outgoing.File::new),
                Combinators.combine(text, text, Arbitraries.doubles(), Arbitraries.doubles())
                        .as(Outgoing.Place::new),
                Arbitraries.longs().map(Outgoing.Unbutton::new));
    }

    @Provide
    Arbitrary<String> stored() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"v\"",
                "1",
                "\"is\"",
                "\"show\"",
                "\"rows\"",
                "\"t\"",
                "\"s\"",
                "null",
                "\"x\"");
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                pieces.list().ofMaxSize(20).map(list -> String.join("", list)),
                messages().map(message -> {
                    String whole = OutgoingCodec.write(message);
                    return whole.substring(0, whole.length() / 2);
                }));
    }

    private static Arbitrary<Keyboard> keyboards() {
        Arbitrary<String> text = Arbitraries.strings();
        Arbitrary<CallbackData> data = text.map(CallbackData::parse);
        Arbitrary<Button> buttons = Arbitraries.oneOf(
                Combinators.combine(text, data, Arbitraries.of(Button.Style.class))
                        .as(Button.Press::new),
                Combinators.combine(text, text).as(Button.Link::new),
                Combinators.combine(text, text).as(Button.Copy::new));
        Arbitrary<List<List<Button>>> rows = buttons.list().ofMaxSize(4).list().ofMaxSize(4);
        return Arbitraries.oneOf(
                rows.map(Keyboard.Inline::new),
                Combinators.combine(text, text.list().ofMaxSize(3), text).as(Keyboard.AskContact::new),
                Arbitraries.of(new Keyboard.Remove()));
    }
}
