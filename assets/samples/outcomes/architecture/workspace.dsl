workspace "Harbour platform" {
    model {
        // c4sktc2509/wn4x2bbv96
        person_product_manager = person "Product manager" "Wants to know when a project can go live."
        // c4sktc2509/etsp39988c
        person_security_engineer = person "Security engineer" "Writes the rules that every service has to pass."
        // c4sktc2509/znxf1z1zjs
        person_operations_engineer = person "Operations engineer" "Keeps what runs running, and mends it at night."
        // c4sktc2509/hxvnfgvhyc
        person_developer = person "Developer" "Builds one of fifteen products and wants it live."
        // c4sktc2509/rsd7egzmm9
        system_git_hosting = softwareSystem "Git hosting" "Keeps code and templates." "External"
        // c4sktc2509/jk37c266wk
        system_ticket_system = softwareSystem "Ticket system" "Where teams asked for everything until now." "External"
        // c4sktc2509/w7fhmjm05t
        system_harbour_platform = softwareSystem "Harbour platform" "Gives a team a repository, a pipeline and environments in a day." {
            // c4sktc2509/6p4zxgq0h1
            container_portal = container "Portal" "Where a developer chooses a template and sees what the team has." "TypeScript, React" "Web page" {
                // c4sktc2509/h523fg6t70
                component_sign_in = component "Sign-in" "Finds out who somebody is and which teams they are in." "OpenID Connect"
                // c4sktc2509/hyyactsp2w
                component_catalogue_page = component "Catalogue page" "Shows templates with what they bring." "React"
                // c4sktc2509/25fa5y71st
                component_request_wizard = component "Request wizard" "Asks the four questions that a template leaves open." "React"
                // c4sktc2509/6km1efa52g
                component_environment_list = component "Environment list" "Shows what a team has and how it is doing." "React"
            }
            // c4sktc2509/zqzmgadv6f
            container_template_catalogue = container "Template catalogue" "The templates, their versions and what they need." "Go"
            // c4sktc2509/3ewmmbdysb
            container_pipeline_runner = container "Pipeline runner" "Builds, checks and deploys what teams push." "Managed build service"
            // c4sktc2509/hdb55przaw
            container_policy_checks = container "Policy checks" "Says whether a service may go live, and why not." "Open Policy Agent"
            // c4sktc2509/qs2wgby4fm
            container_provisioning_service = container "Provisioning service" "Turns a template into repositories, access and environments." "Go" {
                // c4sktc2509/vn3p68eqym
                component_request_api = component "Request API" "Takes requests, checks who asks and answers at once." "Go, HTTP"
                // c4sktc2509/0sefyy0x24
                component_plan_builder = component "Plan builder" "Works out the steps from a template and what is there." "Go"
                // c4sktc2509/p8khxcca9d
                component_template_reader = component "Template reader" "Reads a template at one version." "Go"
                // c4sktc2509/5j3x1an19j
                component_job_worker = component "Job worker" "Carries a plan out step by step, and again where it failed." "Go"
                // c4sktc2509/wegazrb4t1
                component_state_store = component "State store" "Remembers how far each plan has come." "Go, SQL"
                // c4sktc2509/a2g5b9ygn7
                component_cloud_adapter = component "Cloud adapter" "The only one that knows the provider's API." "Go, provider's SDK"
                // c4sktc2509/sf956290kj
                component_access_adapter = component "Access adapter" "Makes groups and grants them what a plan says." "Go, SCIM"
                // c4sktc2509/fnaacsk46c
                component_repository_adapter = component "Repository adapter" "Makes repositories from templates." "Go, Git"
            }
            // c4sktc2509/6b8r5qymxs
            container_job_queue = container "Job queue" "Holds work that takes minutes." "NATS JetStream" "Queue"
            // c4sktc2509/6ya78ched7
            container_platform_database = container "Platform database" "What every team has, and who asked for it." "PostgreSQL 17" "Database"
            // c4sktc2509/v77x9p6mzs
            container_audit_log = container "Audit log" "Who changed what, for seven years." "Object storage" "Database"
        }
        // c4sktc2509/4c75cwgnd7
        system_identity_provider = softwareSystem "Identity provider" "Knows people and their teams." "External"
        // c4sktc2509/ykw3brgaxn
        system_cloud_provider = softwareSystem "Cloud provider" "Runs workloads, networks and databases." "External"
        // c4sktc2509/71ps0nmt2m
        system_product_apps = softwareSystem "Product apps" "Booking, boarding, cargo and crew apps, built by fifteen teams." "External"
        // c4sktc2509/c6de7npv03
        system_monitoring_service = softwareSystem "Monitoring service" "Collects measurements and wakes people up." "External"
        // c4sktc2509/h16dsjkex1 c4sktc2509/wn4x2bbv96 c4sktc2509/w7fhmjm05t
        person_product_manager -> system_harbour_platform "Sees the way to production in"
        // c4sktc2509/jn02ryahj5 c4sktc2509/etsp39988c c4sktc2509/w7fhmjm05t
        person_security_engineer -> system_harbour_platform "Writes the rules for"
        // c4sktc2509/0j28t410as c4sktc2509/znxf1z1zjs c4sktc2509/w7fhmjm05t
        person_operations_engineer -> system_harbour_platform "Keeps running and improves"
        // c4sktc2509/g7wm4nx466 c4sktc2509/hxvnfgvhyc c4sktc2509/w7fhmjm05t
        person_developer -> system_harbour_platform "Gets environments and pipelines from"
        // c4sktc2509/7hwkpcc3pf c4sktc2509/w7fhmjm05t c4sktc2509/rsd7egzmm9
        system_harbour_platform -> system_git_hosting "Makes repositories in" "HTTPS"
        // c4sktc2509/ynwvthbvgt c4sktc2509/w7fhmjm05t c4sktc2509/jk37c266wk
        system_harbour_platform -> system_ticket_system "Opens what still needs a person in" "HTTPS"
        // c4sktc2509/n5s3eeaygy c4sktc2509/w7fhmjm05t c4sktc2509/4c75cwgnd7
        system_harbour_platform -> system_identity_provider "Grants access in" "SCIM"
        // c4sktc2509/bxfqr50p45 c4sktc2509/w7fhmjm05t c4sktc2509/ykw3brgaxn
        system_harbour_platform -> system_cloud_provider "Sets up environments in" "HTTPS"
        // c4sktc2509/8j332jmz7v c4sktc2509/w7fhmjm05t c4sktc2509/71ps0nmt2m
        system_harbour_platform -> system_product_apps "Builds, deploys and runs"
        // c4sktc2509/btw2hys9xt c4sktc2509/w7fhmjm05t c4sktc2509/c6de7npv03
        system_harbour_platform -> system_monitoring_service "Sets up alarms in" "HTTPS"
        // c4sktc2509/hf1gkh3n5p c4sktc2509/hxvnfgvhyc c4sktc2509/6p4zxgq0h1
        person_developer -> container_portal "Chooses a template in" "HTTPS"
        // c4sktc2509/rayj0etbte c4sktc2509/6p4zxgq0h1 c4sktc2509/4c75cwgnd7
        container_portal -> system_identity_provider "Signs people in with" "OpenID Connect"
        // c4sktc2509/pq4efn1gv6 c4sktc2509/qs2wgby4fm c4sktc2509/ykw3brgaxn
        container_provisioning_service -> system_cloud_provider "Sets up networks and databases in" "HTTPS"
        // c4sktc2509/r8t867t6w0 c4sktc2509/6p4zxgq0h1 c4sktc2509/zqzmgadv6f
        container_portal -> container_template_catalogue "Lists templates from" "HTTPS"
        // c4sktc2509/n2rbw0f5cg c4sktc2509/6p4zxgq0h1 c4sktc2509/qs2wgby4fm
        container_portal -> container_provisioning_service "Asks for environments from" "HTTPS"
        // c4sktc2509/sgdfme9nar c4sktc2509/3ewmmbdysb c4sktc2509/hdb55przaw
        container_pipeline_runner -> container_policy_checks "Asks for a verdict" "HTTPS"
        // c4sktc2509/j4ykbd3pdc c4sktc2509/3ewmmbdysb c4sktc2509/6b8r5qymxs
        container_pipeline_runner -> container_job_queue "Takes plans from" "NATS"
        // c4sktc2509/1h9cwhdzbw c4sktc2509/hdb55przaw c4sktc2509/v77x9p6mzs
        container_policy_checks -> container_audit_log "Writes each verdict to" "HTTPS"
        // c4sktc2509/gt4yzwafjv c4sktc2509/qs2wgby4fm c4sktc2509/zqzmgadv6f
        container_provisioning_service -> container_template_catalogue "Reads templates from" "HTTPS"
        // c4sktc2509/rye25tc6m1 c4sktc2509/qs2wgby4fm c4sktc2509/6b8r5qymxs
        container_provisioning_service -> container_job_queue "Puts plans into" "NATS"
        // c4sktc2509/c99w4pgaym c4sktc2509/qs2wgby4fm c4sktc2509/6ya78ched7
        container_provisioning_service -> container_platform_database "Remembers plans in" "SQL"
        // c4sktc2509/b4150z84mf c4sktc2509/qs2wgby4fm c4sktc2509/v77x9p6mzs
        container_provisioning_service -> container_audit_log "Writes each change to" "HTTPS"
        // c4sktc2509/mzxskt7kax c4sktc2509/vn3p68eqym c4sktc2509/0sefyy0x24
        component_request_api -> component_plan_builder "Hands requests to"
        // c4sktc2509/6x9j91memx c4sktc2509/0sefyy0x24 c4sktc2509/p8khxcca9d
        component_plan_builder -> component_template_reader "Gets the template from"
        // c4sktc2509/9kw0cv8ntf c4sktc2509/0sefyy0x24 c4sktc2509/5j3x1an19j
        component_plan_builder -> component_job_worker "Hands a plan to"
        // c4sktc2509/7rb35eehch c4sktc2509/0sefyy0x24 c4sktc2509/wegazrb4t1
        component_plan_builder -> component_state_store "Notes new plans in"
        // c4sktc2509/2ye559tcam c4sktc2509/h523fg6t70 c4sktc2509/hyyactsp2w
        component_sign_in -> component_catalogue_page "Lets people in to"
        // c4sktc2509/t15ahyq5ac c4sktc2509/hyyactsp2w c4sktc2509/25fa5y71st
        component_catalogue_page -> component_request_wizard "Starts"
        // c4sktc2509/c0bhznq642 c4sktc2509/5j3x1an19j c4sktc2509/wegazrb4t1
        component_job_worker -> component_state_store "Notes each step in"
        // c4sktc2509/wqrtea6bf3 c4sktc2509/5j3x1an19j c4sktc2509/a2g5b9ygn7
        component_job_worker -> component_cloud_adapter "Sets up networks through"
        // c4sktc2509/c8vakjav2v c4sktc2509/5j3x1an19j c4sktc2509/sf956290kj
        component_job_worker -> component_access_adapter "Grants access through"
        // c4sktc2509/4y233m7ev4 c4sktc2509/5j3x1an19j c4sktc2509/fnaacsk46c
        component_job_worker -> component_repository_adapter "Makes repositories through"
        // c4sktc2509/34g0pbzcwx c4sktc2509/25fa5y71st c4sktc2509/6km1efa52g
        component_request_wizard -> component_environment_list "Shows the result in"
    }
    views {
        systemContext system_harbour_platform "context_system_harbour_platform" {
            title "System context diagram for Harbour platform"
            include *
            autoLayout lr
        }
        container system_harbour_platform "container_system_harbour_platform" {
            title "Container diagram for Harbour platform"
            include *
            autoLayout lr
        }
        component container_portal "component_container_portal" {
            title "Component diagram for Harbour platform – Portal"
            include *
            autoLayout lr
        }
        component container_provisioning_service "component_container_provisioning_service" {
            title "Component diagram for Harbour platform – Provisioning service"
            include *
            autoLayout lr
        }
        styles {
            element "Person" {
                shape Person
            }
            element "External" {
                background #999999
            }
            element "Database" {
                shape Cylinder
            }
            element "Queue" {
                shape Pipe
            }
            element "Web page" {
                shape WebBrowser
            }
            element "Mobile app" {
                shape MobileDevicePortrait
            }
        }
    }
}
