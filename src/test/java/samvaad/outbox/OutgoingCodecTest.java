package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                "{\"v\":2,\"is\":\"show\",\"text\":\"a\"}",
                "{\"v\":3,\"is\":\"show\",\"text\":\"a\"}",
                "{\"v\":2,\"message\":{\"is\":\"opera\"}}",
                "{\"v\":2,\"message\":{\"is\":\"show\",\"text\":\"a\",\"keyboard\":{\"rows\":[[{\"t\":\"a\"}]]},\"celebrate\":true}}",
                "{\"v\":1,\"is\":\"opera\"}",
                "{\"v\":1,\"is\":\"show\",\"text\":\"a\",\"rows\":[[{\"t\":\"a\",\"d\":\"b\",\"s\":\"SHINY\"}]]}"
            })
    void whatThisProgramDoesNotKnowIsNothing(String stored) {
        assertThat(OutgoingCodec.read(stored)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void whatVersion1WroteIsRead(String stored, Outgoing message) {
        assertThat(OutgoingCodec.read(json(stored))).contains(message);
    }

    static Stream<Arguments> whatVersion1WroteIsRead() {
        Html text = new Html("<b>a</b>");
        return Stream.of(
                arguments(
                        "{'v':1,'is':'show','text':'<b>a</b>','celebrate':true}",
                        new Outgoing.Show(text, Keyboard.NONE, true)),
                arguments(
                        "{'v':1,'is':'show','text':'<b>a</b>','celebrate':false,'rows':[[{'t':'Yes','d':'yes:1','s':'DANGER'},"
                                + "{'t':'No','d':'no'}],[{'t':'Map','u':'https://a.b'},{'t':'Code','c':'K5Z'}]]}",
                        Outgoing.show(
                                text,
                                Keyboard.rows()
                                        .row(
                                                Button.danger("Yes", CallbackData.of("yes", 1)),
                                                Button.press("No", CallbackData.of("no")))
                                        .row(new Button.Link("Map", "https://a.b"), new Button.Copy("Code", "K5Z"))
                                        .build())),
                arguments(
                        "{'v':1,'is':'show','text':'<b>a</b>','celebrate':false,'share':'Mine','placeholder':'p','words':['Skip']}",
                        Outgoing.show(text, new Keyboard.AskContact("Mine", List.of("Skip"), "p"))),
                arguments(
                        "{'v':1,'is':'show','text':'<b>a</b>','celebrate':false,'remove':true}",
                        Outgoing.show(text, new Keyboard.Remove())),
                arguments(
                        "{'v':1,'is':'photo','text':'<b>a</b>','celebrate':true,'maker':'pass','key':'2:en','file':'p.png',"
                                + "'rows':[[{'t':'Yes','d':'yes'}]]}",
                        new Outgoing.Photo(
                                new Media.Made("pass", "2:en", "p.png"),
                                text,
                                Keyboard.rows()
                                        .row(Button.press("Yes", CallbackData.of("yes")))
                                        .build(),
                                true)),
                arguments(
                        "{'v':1,'is':'photo','text':'','celebrate':false,'kept':'AgAC'}",
                        new Outgoing.Photo(new Media.Kept("AgAC"), Html.EMPTY, Keyboard.NONE, false)),
                arguments(
                        "{'v':1,'is':'file','text':'','once':'a,b','file':'a.csv','remove':true}",
                        new Outgoing.File(new Media.Once("a,b", "a.csv"), Html.EMPTY, new Keyboard.Remove())),
                arguments(
                        "{'v':1,'is':'place','title':'Hall','address':'Bhopal','lat':23.2385,'lon':77.402}",
                        new Outgoing.Place("Hall", "Bhopal", 23.2385, 77.402)),
                arguments("{'v':1,'is':'unbutton','message':17}", new Outgoing.Unbutton(17)),
                arguments(
                        "{'v':1,'is':'commands','language':'hi','commands':[['pass','My pass']]}",
                        new Outgoing.CommandMenu("hi", List.of(new Outgoing.CommandMenu.Entry("pass", "My pass")))));
    }

    /** The names in the annotations are those in people's databases. */
    @Test
    void theStoredFormStaysAsItIs() {
        assertThat(OutgoingCodec.write(new Outgoing.Photo(
                        new Media.Made("pass", "2:en", "p.png"),
                        new Html("a"),
                        Keyboard.rows()
                                .row(
                                        Button.main("Yes", CallbackData.of("yes", 1)),
                                        new Button.Link("Map", "https://a.b"))
                                .build(),
                        true)))
                .isEqualTo(json("{'v':2,'message':{'is':'photo','media':{'maker':'pass','key':'2:en','file':'p.png'},"
                        + "'text':'a','keyboard':{'rows':[[{'t':'Yes','d':'yes:1','s':'MAIN'},"
                        + "{'t':'Map','u':'https://a.b'}]]},'celebrate':true}}"));
    }

    private static String json(String withApostrophes) {
        return withApostrophes.replace('\'', '"');
    }

    @Provide
    Arbitrary<Outgoing> messages() {
        Arbitrary<String> text = Arbitraries.strings();
        Arbitrary<Html> html = text.map(Html::escape);
        Arbitrary<Media> media = Arbitraries.oneOf(
                text.map(Media.Kept::new),
                Combinators.combine(text, text).as(Media.Once::new),
                Combinators.combine(text, text, text).as(Media.Made::new));
        Arbitrary<Outgoing.CommandMenu.Entry> entries =
                Combinators.combine(text, text).as(Outgoing.CommandMenu.Entry::new);
        Arbitrary<Boolean> celebrate = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(html, keyboards(), celebrate).as(Outgoing.Show::new),
                Combinators.combine(media, html, keyboards(), celebrate).as(Outgoing.Photo::new),
                Combinators.combine(media, html, keyboards()).as(Outgoing.File::new),
                Combinators.combine(text, text, Arbitraries.doubles(), Arbitraries.doubles())
                        .as(Outgoing.Place::new),
                Arbitraries.longs().map(Outgoing.Unbutton::new),
                Combinators.combine(text, entries.list().ofMaxSize(3)).as(Outgoing.CommandMenu::new));
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
