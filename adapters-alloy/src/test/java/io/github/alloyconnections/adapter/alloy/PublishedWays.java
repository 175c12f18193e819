package io.github.alloyconnections.adapter.alloy;

/** Ways to authenticate as Alloy publishes them: each with the schema of the whole request. Quotes are single here. */
final class PublishedWays {

    private PublishedWays() {}

    static String answer(String... ways) {
        return json("{'metadata':[" + String.join(",", ways) + "]}");
    }

    /** The current form of the way that every known connector offers; {@code more} are further properties. */
    static String oauth(String more) {
        return """
                {'authenticationType':'oauth2','authConfigRequired':false,
                 'inputSchema':{'type':'object',
                   'properties':{'userId':{'type':'string','description':'The user'},
                     'authenticationType':{'type':'string','const':'oauth2'},
                     'redirectUri':{'type':'string','format':'uri'}MORE},
                   'required':['userId','authenticationType','redirectUri']},
                 'sampleInput':{'userId':'u','authenticationType':'oauth2','redirectUri':'https://example.com'}}""".replace("MORE", more);
    }

    /** The earlier form, which is still met. */
    static String earlierOauth(String more) {
        return """
                {'authenticationType':'oauth2',
                 'inputSchema':{'type':'object',
                   'properties':{'userId':{'type':'string','description':'The user'},
                     'redirectUri':{'type':'string','format':'uri'}MORE},
                   'required':['userId','redirectUri']}}""".replace("MORE", more);
    }

    /** A way without a page to consent on; nobody has published its word. */
    static String keyed(String word, String more) {
        return """
                {'authenticationType':'WORD','authConfigRequired':false,
                 'inputSchema':{'type':'object',
                   'properties':{'userId':{'type':'string'},'authenticationType':{'type':'string','const':'WORD'}MORE},
                   'required':['userId','authenticationType']}}""".replace("WORD", word).replace("MORE", more);
    }

    /** What a person is asked; the outer schema does not name it among what it requires. */
    static String data(String properties, String required) {
        return ",'data':{'type':'object','properties':{" + properties + "},'required':[" + required + "]}";
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }
}
