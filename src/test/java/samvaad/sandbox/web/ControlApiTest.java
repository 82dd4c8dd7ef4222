package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.sandbox.SandboxClock;

final class ControlApiTest {
    private final Client client = new Client();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void threePeopleAreAlwaysThere() {
        JsonNode state = client.control("GET", "state", "").json();

        assertThat(state.path("people").findValuesAsText("id")).containsExactly("1001", "1002", "1003");
        assertThat(state.path("people").findValuesAsText("role")).containsExactly("buyer-hi", "buyer-en", "organiser");
        assertThat(state.path("bot").path("username").asText()).isEqualTo("samvaad_sandbox_bot");
        assertThat(Instant.parse(state.path("now").asText()))
                .isBetween(SandboxClock.PRESS_RELEASE, SandboxClock.PRESS_RELEASE.plusSeconds(60));
        assertThat(state.path("polling").asBoolean(true)).isFalse();
    }

    @Test
    void othersCanJoin() {
        JsonNode person = client.control("POST", "people", "{'firstName':'ज़ोया','language':'hi'}")
                .json();

        client.person(person.path("id").asLong(), "text", "{'text':'/start'}");

        JsonNode from = lastUpdate().path("message").path("from");
        assertThat(from.path("first_name").asText()).isEqualTo("ज़ोया");
        assertThat(from.path("language_code").asText()).isEqualTo("hi");
        assertThat(person.path("phone").asText()).startsWith("+91");
    }

    @Test
    void aTextWithACommandLooksAsOnTelegram() {
        client.person(Client.ASHA, "text", "{'text':'/start gem_flyer'}");

        JsonNode message = lastUpdate().path("message");
        assertThat(message.path("entities").toString())
                .isEqualTo("[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]");
        assertThat(message.path("chat").path("type").asText()).isEqualTo("private");
        assertThat(message.path("date").asLong())
                .isBetween(
                        SandboxClock.PRESS_RELEASE.getEpochSecond(), SandboxClock.PRESS_RELEASE.getEpochSecond() + 60);
    }

    @Test
    void aPressCarriesItsMessageAndIsAnsweredOnce() {
        client.start();
        client.bot(
                "sendMessage",
                "{'chat_id':1001,'text':'<b>Menu</b>','parse_mode':'HTML','reply_markup':{'inline_keyboard':"
                        + "[[{'text':'Go','callback_data':'go:1','style':'primary'}]]}}");

        String id = client.person(Client.ASHA, "press", "{'messageId':2,'data':'go:1'}")
                .path("pressId")
                .asText();

        JsonNode query = lastUpdate().path("callback_query");
        assertThat(query.path("id").asText()).isEqualTo(id);
        assertThat(query.path("message").path("text").asText()).isEqualTo("Menu");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(Client.ASHA);
        String answer = "{'callback_query_id':'" + id + "','text':'ok'}";
        assertThat(unanswered()).isEqualTo(1);
        assertThat(client.bot("answerCallbackQuery", answer).result().asBoolean())
                .isTrue();
        assertThat(unanswered()).isZero();
        assertThat(client.bot("answerCallbackQuery", answer).status()).isEqualTo(400);
    }

    @Test
    void aPressOnADeletedMessageHasLittleLeft() {
        client.start();
        client.person(Client.ASHA, "press", "{'messageId':77,'data':'old'}");

        JsonNode message = lastUpdate().path("callback_query").path("message");
        assertThat(message.path("date").asInt(-1)).isZero();
        assertThat(message.path("message_id").asInt()).isEqualTo(77);
    }

    @Test
    void theScreenShowsWhatTheBotSent() {
        client.start();
        client.bot(
                "sendMessage",
                "{'chat_id':1001,'text':'<b>Menu</b> & more','parse_mode':'HTML','message_effect_id':'5046509860389126442',"
                        + "'reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'go:1','style':'primary'},"
                        + "{'text':'Site','url':'gem.gov.in'},{'text':'Copy','copy_text':{'text':'7Q4-M2K'}}]]}}");

        JsonNode message = client.screen(Client.ASHA).path("messages").path(1);
        assertThat(message.path("html").asText()).isEqualTo("<b>Menu</b> &amp; more");
        assertThat(message.path("text").asText()).isEqualTo("Menu & more");
        assertThat(message.path("out").asBoolean()).isTrue();
        assertThat(message.path("effect").asText()).isEqualTo("5046509860389126442");
        assertThat(message.path("rows").toString())
                .isEqualTo(
                        "[[{\"text\":\"Go\",\"data\":\"go:1\",\"style\":\"primary\"},"
                                + "{\"text\":\"Site\",\"url\":\"http://gem.gov.in/\"},{\"text\":\"Copy\",\"copy\":\"7Q4-M2K\"}]]");
    }

    @Test
    void anEditChangesTheSequenceAndLosesTheButtons() {
        client.start();
        client.bot(
                "sendMessage",
                "{'chat_id':1001,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'g'}]]}}");
        long seen = client.screen(Client.ASHA).path("seq").asLong();

        client.bot("editMessageText", "{'chat_id':1001,'message_id':2,'text':'b'}");

        JsonNode changed =
                client.control("GET", "people/1001/messages?after=" + seen, "").json();
        assertThat(changed.path("messages").findValuesAsText("text")).containsExactly("b");
        assertThat(changed.path("messages").path(0).path("edited").asBoolean()).isTrue();
        assertThat(changed.path("messages").path(0).path("rows")).isEmpty();
        assertThat(changed.path("seq").asLong()).isGreaterThan(seen);
    }

    @Test
    void aOneTimeKeyboardGoesWithTheContact() {
        client.start();
        client.bot(
                "sendMessage",
                "{'chat_id':1001,'text':'?','reply_markup':{'keyboard':[[{'text':'Share','request_contact':true}]],"
                        + "'one_time_keyboard':true,'input_field_placeholder':'mobile'}}");
        assertThat(client.screen(Client.ASHA).path("replyKeyboard").toString())
                .isEqualTo("{\"rows\":[[{\"text\":\"Share\",\"requestContact\":true}]],\"oneTime\":true,"
                        + "\"placeholder\":\"mobile\"}");

        client.person(Client.ASHA, "contact", "{'own':true}");

        JsonNode contact = lastUpdate().path("message").path("contact");
        assertThat(contact.path("user_id").asLong()).isEqualTo(Client.ASHA);
        assertThat(contact.path("phone_number").asText()).isEqualTo("+919810012301");
        assertThat(client.screen(Client.ASHA).path("replyKeyboard").isNull()).isTrue();
    }

    @Test
    void somebodyElsesContactHasNoId() {
        client.person(Client.ASHA, "contact", "{'own':false,'phone':'+911','firstName':'X'}");

        assertThat(lastUpdate().path("message").path("contact").has("user_id")).isFalse();
    }

    @Test
    void aBlockIsToldAndHolds() {
        client.start();
        client.person(Client.ASHA, "block", "");

        JsonNode member = lastUpdate().path("my_chat_member");
        assertThat(member.path("old_chat_member").path("status").asText()).isEqualTo("member");
        assertThat(member.path("new_chat_member").path("status").asText()).isEqualTo("kicked");
        Client.Reply refused = client.bot("sendMessage", "{'chat_id':1001,'text':'x'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.description()).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(client.control("POST", "people/1001/text", "{'text':'x'}").status())
                .isEqualTo(409);

        client.person(Client.ASHA, "unblock", "");

        assertThat(client.bot("sendMessage", "{'chat_id':1001,'text':'x'}").status())
                .isEqualTo(200);
    }

    @Test
    void anEditedTextIsAnEditedMessage() {
        client.person(Client.ASHA, "text", "{'text':'tpyo'}");
        client.person(Client.ASHA, "edit", "{'messageId':1,'text':'typo'}");

        JsonNode edited = lastUpdate().path("edited_message");
        assertThat(edited.path("text").asText()).isEqualTo("typo");
        assertThat(edited.path("edit_date").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"location,location", "photo,photo", "document,document", "voice,voice", "sticker,sticker"})
    void peopleSendAllKindsOfThings(String action, String field) {
        client.person(Client.ASHA, action, "{}");

        assertThat(lastUpdate().path("message").has(field)).isTrue();
        assertThat(client.screen(Client.ASHA)
                        .path("messages")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo(field);
    }

    @Test
    void aRawUpdateOfAGroupOpensTheGroup() {
        client.person(
                Client.ASHA,
                "raw",
                "{'message':{'message_id':5,'date':1,'chat':{'id':-100500,'type':'supergroup','title':'G'},'text':'/x'}}");

        assertThat(lastUpdate().path("message").path("chat").path("title").asText())
                .isEqualTo("G");
        assertThat(client.bot("sendMessage", "{'chat_id':-100500,'text':'x'}").status())
                .isEqualTo(200);
        assertThat(client.bot(
                                "sendMessage",
                                "{'chat_id':-100500,'text':'x','reply_markup':{'keyboard':"
                                        + "[[{'text':'a','request_contact':true}]]}}")
                        .description())
                .isEqualTo("Bad Request: phone number can be requested in private chats only");
    }

    @Test
    void theClockGoesForwardOnly() {
        JsonNode now = client.control("POST", "clock", "{'to':'2025-12-01T09:00:00+05:30'}")
                .json();
        Client.Reply back = client.control("POST", "clock", "{'to':'2025-11-27T09:00:00Z'}");
        JsonNode later = client.control("POST", "clock", "{'forward':'P1DT1H'}").json();

        assertThat(Instant.parse(now.path("now").asText())).isAfterOrEqualTo(Instant.parse("2025-12-01T03:30:00Z"));
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.json().path("error").asText()).contains("only goes forward");
        assertThat(Duration.between(
                        Instant.parse("2025-12-02T04:30:00Z"),
                        Instant.parse(later.path("now").asText())))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | nothing | '' | 404",
                "POST | people/9/text | {'text':'x'} | 404",
                "POST | people/x/text | {'text':'x'} | 404",
                "POST | people/1001/text | {} | 400",
                "POST | people/1001/text | [] | 400",
                "POST | people/1001/fly | {} | 404",
                "POST | people | {} | 400",
                "POST | clock | {'to':'tomorrow'} | 400",
                "POST | clock | {'forward':'-PT1H'} | 400",
                "POST | latency | {'ms':-1} | 400",
                "POST | pace | {'on':true,'global':0} | 400",
                "POST | updates | {'count':1000000,'text':'x'} | 400",
                "GET | files/nothing | '' | 404",
                "DELETE | faults/x | '' | 404",
            })
    void mistakesAreSaidInOneLine(String verb, String path, String body, int status) {
        Client.Reply reply = client.control(verb, path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asText()).isNotEmpty().doesNotContain("\n");
    }

    @Test
    void pagesFromElsewhereAreKeptOut() {
        Client.Reply foreign = Client.joined(client.sent(client.request("/sandbox/people/1001/block")
                .header("Origin", "https://example.org")
                .POST(BodyPublishers.noBody())));
        Client.Reply own = Client.joined(client.sent(client.request("/sandbox/people/1001/block")
                .header("Origin", client.server().apiUrl())
                .POST(BodyPublishers.noBody())));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void refusedCallsAreRemembered() {
        client.bot("sendMessage", "{'chat_id':4,'text':'x'}");

        JsonNode stats = client.control("GET", "stats", "").json();
        assertThat(stats.path("calls").path("sendMessage").asInt()).isEqualTo(1);
        assertThat(stats.path("refused").path(0).path("description").asText()).isEqualTo("Bad Request: chat not found");
        assertThat(stats.path("refused").path(0).path("chat").asLong()).isEqualTo(4);
    }

    @Test
    void commandsShowInTheMenuOfTheirLanguage() {
        client.bot("setMyCommands", "{'commands':[{'command':'venue','description':'Venue'}]}");
        client.bot(
                "setMyCommands",
                "{'commands':'[{\\'command\\':\\'venue\\',\\'description\\':\\'स्थान\\'}]','language_code':'hi'}");

        JsonNode state = client.control("GET", "state", "").json();
        assertThat(state.path("people").findValues("commands"))
                .extracting(commands -> commands.path(0).path("description").asText())
                .containsExactly("स्थान", "Venue", "स्थान");
    }

    @Test
    void everybodySeesWhatTheBotSaysOfItselfInTheirLanguage() {
        client.bot("setMyDescription", "{'description':'What I do'}");
        client.bot("setMyDescription", "{'description':'मैं क्या करूँ','language_code':'hi'}");

        JsonNode state = client.control("GET", "state", "").json();
        assertThat(state.path("people"))
                .extracting(person -> person.path("description").asText())
                .containsExactly("मैं क्या करूँ", "What I do", "मैं क्या करूँ");
    }

    @Test
    void floodControlRefusesWhatIsTooMuch() {
        client.start();
        client.control("POST", "pace", "{'on':true,'chatBurst':2,'chatPerSecond':0.1,'global':30}");

        client.sends("1");
        client.sends("2");
        Client.Reply third = client.bot("sendMessage", "{'chat_id':1001,'text':'3'}");

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.json().path("parameters").path("retry_after").asInt()).isBetween(9, 10);
        assertThat(client.control("GET", "stats", "").json().path("paceRefused").asInt())
                .isEqualTo(1);
        assertThat(client.bot("editMessageText", "{'chat_id':1001,'message_id':2,'text':'edits count too'}")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void filesOfThePageAreServed() {
        assertThat(client.get("/page/probe.txt").text()).isEqualTo("probe\n");
        assertThat(client.get("/page/fonts/NotoSansDevanagari-Regular.ttf").status())
                .isEqualTo(200);
        assertThat(client.get("/page/nothing.txt").status()).isEqualTo(404);
        assertThat(client.get("/page/SandboxServer.class").status()).isEqualTo(404);
        assertThat(client.get("/page/%2e%2e/%2e%2e/logback.xml").status()).isEqualTo(404);
    }

    @Test
    void whatIsAnnouncedHappens() {
        List<String> happened = new ArrayList<>();
        try (SandboxServer staged =
                SandboxServer.start(0, new SandboxClock(), Map.of("agenda", () -> happened.add("agenda")))) {
            assertThat(announce(staged, "{\"what\": \"agenda\"}")).isEqualTo(200);
            assertThat(announce(staged, "{\"what\": \"speakers\"}")).isEqualTo(404);
        }
        assertThat(happened).containsExactly("agenda");
        assertThat(client.get("/sandbox/state").json().path("announcements")).isEmpty();
    }

    private int announce(SandboxServer server, String body) {
        return Client.joined(client.sent(HttpRequest.newBuilder(URI.create(server.apiUrl() + "/sandbox/announce"))
                        .POST(BodyPublishers.ofString(body))))
                .status();
    }

    @Test
    void aTakenPortMovesToTheNext() {
        try (SandboxServer second = SandboxServer.start(client.server().port(), new SandboxClock())) {
            assertThat(second.port()).isNotEqualTo(client.server().port());
        }
    }

    private JsonNode lastUpdate() {
        return client.bot("getUpdates", "{'offset':-1}").result().path(0);
    }

    private int unanswered() {
        return client.control("GET", "stats", "")
                .json()
                .path("unansweredPresses")
                .asInt();
    }
}
