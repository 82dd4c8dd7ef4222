package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventsTest {
    private final Client client = new Client();
    private BufferedReader events = new BufferedReader(java.io.Reader.nullReader());

    @BeforeEach
    void listen() throws Exception {
        HttpResponse<InputStream> response =
                client.http().send(client.request("/sandbox/events").build(), BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        events = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everythingInAChatIsTold() throws Exception {
        client.person(Client.ASHA, "text", "{'text':'नमस्ते'}");
        assertThat(next("message").path("message").path("text").asText()).isEqualTo("नमस्ते");

        client.bot("sendChatAction", "{'chat_id':1001,'action':'typing'}");
        assertThat(next("typing").path("chat").asLong()).isEqualTo(Client.ASHA);

        long id = client.sends("hello");
        assertThat(next("message").path("message").path("out").asBoolean()).isTrue();

        client.bot("editMessageText", "{'chat_id':1001,'message_id':" + id + ",'text':'bye'}");
        assertThat(next("message").path("message").path("edited").asBoolean()).isTrue();

        client.bot("deleteMessage", "{'chat_id':1001,'message_id':" + id + "}");
        assertThat(next("message").path("message").path("deleted").asBoolean()).isTrue();

        client.bot("sendMessage", "{'chat_id':1001,'text':'k','reply_markup':{'keyboard':[['a','b']]}}");
        next("message");
        assertThat(next("keyboard").path("replyKeyboard").path("rows").toString())
                .isEqualTo("[[{\"text\":\"a\",\"requestContact\":false},{\"text\":\"b\",\"requestContact\":false}]]");

        String press = client.person(Client.ASHA, "press", "{'messageId':" + id + ",'data':'x'}")
                .path("pressId")
                .asText();
        client.bot("answerCallbackQuery", "{'callback_query_id':'" + press + "','text':'ok','show_alert':true}");
        JsonNode answer = next("answer");
        assertThat(answer.path("pressId").asText()).isEqualTo(press);
        assertThat(answer.path("alert").asBoolean()).isTrue();
    }

    @Test
    void theStageIsToldToo() throws Exception {
        client.control("POST", "clock", "{'forward':'PT1H'}");
        assertThat(next("clock").has("now")).isTrue();

        client.control("POST", "faults", "{'kind':'502'}");
        assertThat(next("faults").path("faults")).hasSize(1);

        client.bot("getMe", "{}");
        assertThat(next("faults").path("faults")).isEmpty();

        client.control("POST", "people", "{'firstName':'Zoya'}");
        assertThat(next("person").path("person").path("firstName").asText()).isEqualTo("Zoya");
    }

    @Test
    void crowdsAreNotShown() throws Exception {
        client.control("POST", "updates", "{'count':5,'text':'/venue','people':5}");
        client.control("POST", "clock", "{'forward':'PT1H'}");

        assertThat(next("clock").has("now")).isTrue();
        assertThat(client.control("GET", "state", "").json().path("people")).hasSize(3);
    }

    private JsonNode next(String type) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = events.readLine();
        }
        assertThat(line).as("the stream ended").isNotNull();
        JsonNode event = Client.parsed(String.valueOf(line).substring("data: ".length()));
        assertThat(event.path("type").asText()).isEqualTo(type);
        return event;
    }
}
