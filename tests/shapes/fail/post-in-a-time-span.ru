# breaks: PostOrganizationShape
# graph: authority
DELETE WHERE { <post/aaaabbbbccccdddd> org:organization ?old } ;
INSERT DATA { <post/aaaabbbbccccdddd> org:organization <time/2021-01-26%2F2025-01-20> }
