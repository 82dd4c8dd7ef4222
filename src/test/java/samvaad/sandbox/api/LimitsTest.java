package samvaad.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.sandbox.web.Client;

/** Telegram's limits and its words about them. In the table {A*4096} is that many times the letter. */
final class LimitsTest {
    private static Client client = new Client();
    private static long shown;

    @BeforeAll
    static void start() {
        client.start();
        shown = client.sends("shown");
        client.bot("sendMessage", "{'chat_id':1001,'text':'k','reply_markup':{'keyboard':[['a']]}}");
        client.bot("sendVenue", "{'chat_id':1001,'latitude':28.6,'longitude':77.2,'title':'t','address':'a'}");
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendMessage | {'text':'x'} | chat_id is empty",
                "sendMessage | {'chat_id':5,'text':'x'} | chat not found",
                "sendMessage | {'chat_id':'@nobody','text':'x'} | chat not found",
                "sendMessage | {'chat_id':1002,'text':'x'} | chat not found",
                "sendMessage | {'chat_id':1001} | message text is empty",
                "sendMessage | {'chat_id':1001,'text':' \\n '} | text must be non-empty",
                "sendMessage | {'chat_id':1001,'text':'<b> </b>','parse_mode':'HTML'} | text must be non-empty",
                "sendMessage | {'chat_id':1001,'text':'{A*4097}'} | message is too long",
                "sendMessage | {'chat_id':1001,'text':'{A*32769}'} | text is too long",
                "sendMessage | {'chat_id':1001,'text':'x','parse_mode':'BBCode'} | unsupported parse_mode",
                "sendMessage | {'chat_id':1001,'text':'\\ud83d x'} | strings must be encoded in UTF-8",
                "sendMessage | {'chat_id':1001,'text':'x','entities':[{'type':'bold','offset':0,'length':5}]} | entity"
                        + " beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 5",
                "sendMessage | {'chat_id':1001,'text':'x','entities':[{'type':'loud','offset':0,'length':1}]} | can't"
                        + " parse MessageEntity: unsupported type specified",
                "sendMessage | {'chat_id':1001,'text':'x','reply_parameters':{'message_id':99999}} | message to be"
                        + " replied not found",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':'{'} | can't parse reply keyboard markup JSON"
                        + " object",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':null} | object expected as reply markup",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[{'text':'a'}]}} | field"
                        + " \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a'}]]}} | can't"
                        + " parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'url':'a.in'}]]}} |"
                        + " can't parse inline keyboard button: Can't find field \"text\"",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a',"
                        + "'callback_data':'{A*65}'}]]}} | BUTTON_DATA_INVALID",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a',"
                        + "'callback_data':'{अ*22}'}]]}} | BUTTON_DATA_INVALID",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a',"
                        + "'url':'nowhere'}]]}} | inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a',"
                        + "'url':'ftp://a.in'}]]}} | inline keyboard button URL 'ftp://a.in' is invalid: Unsupported"
                        + " URL protocol",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a',"
                        + "'copy_text':{'text':'{A*257}'}}]]}} | BUTTON_COPY_TEXT_INVALID",
                "editMessageText | {'chat_id':1001,'message_id':99999,'text':'x'} | message to edit not found",
                "editMessageText | {'chat_id':1001,'message_id':1,'text':'x'} | message can't be edited",
                "editMessageText | {'chat_id':1001,'message_id':3,'text':'x'} | message can't be edited",
                "editMessageText | {'chat_id':1001,'message_id':4,'text':'x'} | there is no text in the message to"
                        + " edit",
                "editMessageCaption | {'chat_id':1001,'message_id':4,'caption':'x'} | there is no caption in the"
                        + " message to edit",
                "editMessageText | {'text':'x'} | message identifier is not specified",
                "editMessageText | {'chat_id':1001,'message_id':2,'text':'{A*4097}'} | MESSAGE_TOO_LONG",
                "editMessageText | {'chat_id':1001,'message_id':2,'text':'shown'} | message is not modified: specified"
                        + " new message content and reply markup are exactly the same as a current content and reply"
                        + " markup of the message",
                "editMessageReplyMarkup | {'chat_id':1001,'message_id':2,'reply_markup':{'keyboard':[['a']]}} | inline"
                        + " keyboard expected",
                "editMessageMedia | {'chat_id':1001,'message_id':2,'media':{'type':'photo'}} | can't parse InputMedia:"
                        + " media not found",
                "deleteMessage | {'chat_id':1001} | message identifier is not specified",
                "deleteMessage | {'chat_id':1001,'message_id':99999} | message to delete not found",
                "answerCallbackQuery | {'callback_query_id':'5'} | query is too old and response timeout expired or"
                        + " query ID is invalid",
                "sendPhoto | {'chat_id':1001} | there is no photo in the request",
                "sendPhoto | {'chat_id':1001,'photo':'AgAC'} | wrong remote file identifier specified: can't"
                        + " unserialize it. Wrong last symbol",
                "sendPhoto | {'chat_id':1001,'photo':'https://gem.gov.in/x.png'} | failed to get HTTP URL content",
                "sendLocation | {'chat_id':1001,'longitude':5} | latitude is empty",
                "sendLocation | {'chat_id':1001,'latitude':95,'longitude':5} | invalid location specified",
                "sendVenue | {'chat_id':1001,'latitude':5,'longitude':5,'title':'t'} | parameter \"address\" is"
                        + " required",
                "sendChatAction | {'chat_id':1001,'action':'dance'} | wrong parameter action in request",
                "setMyCommands | {'commands':[{'command':'a'}]} | can't parse BotCommand: Can't find field"
                        + " \"description\"",
                "setMyCommands | {'commands':[{'command':'No','description':'d'}]} | BOT_COMMAND_INVALID",
                "setMyCommands | {'commands':[{'command':'a','description':'{A*257}'}]} |"
                        + " BOT_COMMAND_DESCRIPTION_INVALID",
                "setMyDescription | {'description':'{A*513}'} | BOT_DESCRIPTION_TOO_LONG",
                "setMyShortDescription | {'short_description':'{A*121}'} | BOT_ABOUT_TOO_LONG",
                "leaveChat | {'chat_id':1001} | can't leave private chats",
                "getFile | {'file_id':'zz'} | invalid file_id",
            })
    void isRefusedInTelegramsWords(String method, String arguments, String error) {
        Client.Reply reply = client.bot(method, filled(arguments));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.description()).isEqualTo("Bad Request: " + error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendMessage | {'chat_id':'1001','text':'{A*4096}'}",
                "sendMessage | {'chat_id':1001,'text':'<b>{A*4096}</b>','parse_mode':'html'}",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a',"
                        + "'callback_data':'{A*64}'}]]}}",
                "sendMessage | {'chat_id':1001,'text':'x','reply_parameters':{'message_id':99999,"
                        + "'allow_sending_without_reply':true}}",
                "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'remove_keyboard':true}}",
                "setMyCommands | {'commands':[{'command':'/venue','description':'जगह'}],'language_code':'hi'}",
                "sendChatAction | {'chat_id':1001,'action':'typing'}",
            })
    void isTakenAtTheLimit(String method, String arguments) {
        assertThat(client.bot(method, filled(arguments)).status()).isEqualTo(200);
    }

    @Test
    void aHundredAndOneButtonsAreTooMany() {
        String row = "[{'text':'a','callback_data':'d'}],";
        String rows = row.repeat(100);

        Client.Reply most = client.bot("sendMessage", keyboard(rows.substring(0, rows.length() - 1)));
        Client.Reply more = client.bot("sendMessage", keyboard(rows + "[{'text':'a','callback_data':'d'}]"));

        assertThat(most.status()).isEqualTo(200);
        assertThat(more.description()).isEqualTo("Bad Request: reply markup is too long");
    }

    @Test
    void aDeletedMessageIsGoneAndAnOldOneStays() {
        long gone = client.sends("gone");
        assertThat(client.bot("deleteMessage", "{'chat_id':1001,'message_id':" + gone + "}")
                        .status())
                .isEqualTo(200);
        assertThat(client.bot("editMessageText", "{'chat_id':1001,'message_id':" + gone + ",'text':'x'}")
                        .description())
                .isEqualTo("Bad Request: message to edit not found");

        client.control("POST", "clock", "{'forward':'PT49H'}");

        assertThat(client.bot("deleteMessage", "{'chat_id':1001,'message_id':" + shown + "}")
                        .description())
                .isEqualTo("Bad Request: message can't be deleted for everyone");
    }

    @Test
    void tokensAndMethodsThatAreWrong() {
        assertThat(client.get("/bot123:abc/getMe").json().path("description").asText())
                .isEqualTo("Unauthorized");
        assertThat(client.get("/botabc/getMe").json().path("description").asText())
                .isEqualTo("Unauthorized: invalid token specified");
        assertThat(client.get("/bot123:abc/getMe").status()).isEqualTo(401);
        assertThat(client.bot("sendDreams", "{}").status()).isEqualTo(404);
        assertThat(client.bot("sendDreams", "{}").description()).isEqualTo("Not Found: method not found");
    }

    @Test
    void errorsAreAsciiOnly() {
        Client.Reply reply = client.bot("sendMessage", "{'chat_id':1001,'text':'<आशा>','parse_mode':'HTML'}");

        assertThat(reply.text()).contains("\\u0906").doesNotContain("आ");
        assertThat(reply.description())
                .isEqualTo("Bad Request: can't parse entities: Unsupported start tag \"आशा\" at byte offset 0");
    }

    private static String keyboard(String rows) {
        return "{'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[" + rows + "]}}";
    }

    private static String filled(String arguments) {
        return java.util.regex.Pattern.compile("\\{(.)\\*(\\d+)}")
                .matcher(arguments)
                .replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))));
    }
}
